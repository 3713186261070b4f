import { openDb } from '../db/client.ts';
import { sweepProofs } from '../services/defence/sweep-proofs.ts';

/** Every night (wrangler.toml, `crons`): proofs of work whose time is over are forgotten. */
export async function sweepProofsNightly(env: Env, now: number): Promise<void> {
  const swept = await sweepProofs({ ctx: { db: openDb(env.DB), now } });
  console.info(`sweep-proofs: ${swept}`);
}
