import { openDb } from '../db/client.ts';
import { publishSeen } from '../services/decision/publish-seen.ts';
import { buildData } from '../site/build-data.ts';

/** Every ten minutes: confirmed decisions that the site shows by now are noted as published. */
export async function publishDecisionsOften(env: Env, now: number): Promise<void> {
  const noted = await publishSeen({ ctx: { db: openDb(env.DB), site: buildData(env.ASSETS), now } });
  if (noted > 0) console.info(`publish-decisions: ${noted} seen on the site`);
}
