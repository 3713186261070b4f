import { openDb } from '../db/client.ts';
import { openMailer } from '../mail/send.ts';
import { sweepMails } from '../services/mail/sweep.ts';

/** Every ten minutes (wrangler.toml, `crons`): mails that were left behind are queued again, if mail is set up. */
export async function sweepMailsOften(env: Env, now: number): Promise<void> {
  if (!openMailer(env)) return;
  const { queued, late } = await sweepMails({ ctx: { db: openDb(env.DB), queue: env.MAIL_QUEUE, now } });
  if (queued + late > 0) console.info(`sweep-mails: ${queued} queued, ${late} given up`);
}
