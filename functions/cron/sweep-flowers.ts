import { openDb } from '../db/client.ts';
import { sweepFlowerMarks } from '../services/flower/sweep.ts';

/** Every night (wrangler.toml, `crons`): who gave flowers the day before is forgotten; the counts stay. */
export async function sweepFlowersNightly(env: Env, now: number): Promise<void> {
  const swept = await sweepFlowerMarks({ ctx: { db: openDb(env.DB), now } });
  console.info(`sweep-flowers: ${swept}`);
}
