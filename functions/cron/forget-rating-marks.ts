import { openDb } from '../db/client.ts';
import { forgetRatingMarks } from '../services/rating/forget-marks.ts';

/** Every night (wrangler.toml, `crons`): yesterday's hashes of those who rated pages go. */
export async function forgetRatingMarksNightly(env: Env, now: number): Promise<void> {
  const gone = await forgetRatingMarks({ ctx: { db: openDb(env.DB), now } });
  console.info(`forget-rating-marks: ${gone}`);
}
