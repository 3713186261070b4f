import { openDb } from '../db/client.ts';
import { openMailer } from '../mail/send.ts';
import { deliverMail } from '../services/mail/deliver.ts';

/**
 * Sends the mails whose ids came by the queue. Each message is answered for itself: one that the database could not be
 * asked about comes again, all others are done, whatever became of their mail (the outbox knows).
 */
export async function sendQueuedMails(
  { messages }: MessageBatch<unknown>,
  env: Env,
  clock = Date.now,
): Promise<void> {
  const mailer = openMailer(env);
  for (const message of messages) {
    try {
      if (typeof message.body === 'number') {
        const ctx = { db: openDb(env.DB), now: clock(), mailer };
        await deliverMail({ ctx, input: { id: message.body } });
      }
      message.ack();
    } catch {
      message.retry();
    }
  }
}
