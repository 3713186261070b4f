import type { RejectionGround, Verdict } from '#domain/commendation/moderation.ts';
import { openDb } from '../../../functions/db/client.ts';
import { moderate } from '../../../functions/services/commendation/moderate.ts';
import type { Portal } from './portal.ts';

/** What `npm run moderate` does. */
export function decide(
  { env, now }: Portal,
  id: string,
  verdict: Verdict | 'undo',
  reason?: RejectionGround,
) {
  const input = { id, verdict, reason, actor: { kind: 'staff', name: 'can-bo-mau' } } as const;
  return moderate({ ctx: { db: openDb(env.DB), now }, input });
}
