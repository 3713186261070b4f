import { openDb } from '../db/client.ts';
import { deleteOldMails } from '../services/mail/sweep.ts';

/** Every night (wrangler.toml, `crons`): the texts of old mails are deleted. */
export async function deleteMailsNightly(env: Env, now: number): Promise<void> {
  const deleted = await deleteOldMails({ ctx: { db: openDb(env.DB), now } });
  console.info(`delete-mails: ${deleted}`);
}
