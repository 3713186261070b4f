import { eq } from 'drizzle-orm';
import { type Database, reach } from '../db/client.ts';
import { publicEpochs } from '../db/schema.ts';

/** The one name there is so far. */
const COMMENDATIONS = 'commendations';

const COUNT_UP = `INSERT INTO public_epochs (name, epoch)
  SELECT '${COMMENDATIONS}', 1 WHERE EXISTS (SELECT 1 FROM commendations WHERE id = ?1 AND change_id = ?2)
  ON CONFLICT (name) DO UPDATE SET epoch = epoch + 1`;

/**
 * The statement that tells every cache that a commendation is public no more; it belongs into the batch of the change
 * whose `changeId` it asks for.
 */
export function leavesPublic({ d1 }: Database, id: string, changeId: string): D1PreparedStatement {
  return d1.prepare(COUNT_UP).bind(id, changeId);
}

/**
 * How often commendations have left what the public sees.
 * @throws DomainError `unavailable`
 */
export async function commendationEpoch({ orm }: Database): Promise<number> {
  const [row] = await reach(() =>
    orm.select({ epoch: publicEpochs.epoch }).from(publicEpochs).where(eq(publicEpochs.name, COMMENDATIONS)),
  );
  return row?.epoch ?? 0;
}
