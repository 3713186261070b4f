import { openDb } from '../db/client.ts';
import { purgeDrafts } from '../services/nomination/purge-drafts.ts';

/** Every night (wrangler.toml, `crons`): drafts that nobody submitted in time are deleted. */
export async function purgeDraftsNightly(env: Env, now: number): Promise<void> {
  const purged = await purgeDrafts({ ctx: { db: openDb(env.DB), now } });
  console.info(`purge-drafts: ${purged}`);
}
