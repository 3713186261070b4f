import { eq } from 'drizzle-orm';
import { type Database, reach } from '../db/client.ts';
import { publicEpochs } from '../db/schema.ts';

/** The one name there is so far. */
const COMMENDATIONS = 'commendations';

const COUNT_UP = `INSERT INTO public_epochs (name, epoch)
  SELECT '${COMMENDATIONS}', 1 WHERE EXISTS (SELECT 1 FROM commendations WHERE id = ?1 AND change_id = ?2)
  ON CONFLICT (name) DO UPDATE SET epoch = epoch + 1`;

/** How long an isolate believes what it read. */
const REMEMBERED_MS = 1000;

interface Remembered {
  epoch: number;
  until: number;
}

const remembered = new WeakMap<D1Database, Remembered>();
/** Until when nothing is remembered: a change that this isolate makes may not be in what it reads meanwhile. */
const unsettled = new WeakMap<D1Database, number>();

/**
 * The statement that tells every cache that a commendation is public no more; it belongs into the batch of the change
 * whose `changeId` it asks for.
 */
export function leavesPublic({ d1 }: Database, id: string, changeId: string): D1PreparedStatement {
  remembered.delete(d1);
  unsettled.set(d1, Date.now() + REMEMBERED_MS);
  return d1.prepare(COUNT_UP).bind(id, changeId);
}

/**
 * How often commendations have left what the public sees, as it was a second ago at the most; at once in the isolate
 * that made the change.
 * @throws DomainError `unavailable`
 */
export async function commendationEpoch(db: Database): Promise<number> {
  const asked = Date.now();
  const known = remembered.get(db.d1);
  if (known && asked < known.until) return known.epoch;
  const epoch = await readEpoch(db);
  if (asked >= (unsettled.get(db.d1) ?? 0)) remembered.set(db.d1, { epoch, until: asked + REMEMBERED_MS });
  return epoch;
}

async function readEpoch({ orm }: Database): Promise<number> {
  const [row] = await reach(() =>
    orm.select({ epoch: publicEpochs.epoch }).from(publicEpochs).where(eq(publicEpochs.name, COMMENDATIONS)),
  );
  return row?.epoch ?? 0;
}
