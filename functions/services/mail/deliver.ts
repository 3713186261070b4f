import { MAIL_LEASE_MINUTES, RETRY_AFTER_MINUTES } from '#domain/mail/constants.ts';
import type { Database } from '../../db/client.ts';
import type { Failure } from '../../mail/refusal.ts';
import type { Mailer } from '../../mail/send.ts';
import { giveUp, markSent, putOff, type TakenMail, takeMail } from '../../repositories/mail-deliveries.ts';

const MINUTE_MS = 60_000;
const PAUSES_MS = [200, 1000, 3000];

interface DeliveryContext {
  db: Database;
  now: number;
  mailer: Mailer | null;
}

/** `skipped`: no sender is set, or there is nothing to do about that mail now. */
export type Delivery = 'sent' | 'bounced' | 'failed' | 'put-off' | 'skipped';

/**
 * Sends one mail of the outbox, if nobody else does or did. When all tries but the last have failed it is put off,
 * and the sweep queues it again.
 * @throws DomainError `unavailable` when the database doesn't answer; asking again is safe.
 */
export async function deliverMail({
  ctx: { db, now, mailer },
  input: { id },
}: {
  ctx: DeliveryContext;
  input: { id: number };
}): Promise<Delivery> {
  if (!mailer) return 'skipped';
  const mail = await takeMail(db, id, now, now + MAIL_LEASE_MINUTES * MINUTE_MS);
  if (!mail) return 'skipped';
  if (mail.address === null) {
    await giveUp(db, mail, 'failed', 'no-address');
    return 'failed';
  }
  const { address: to, subject, text } = mail;
  const outcome = await mailer({ to, subject, text });
  if (!outcome.sent) return settleFailure(db, mail, outcome, now);
  await insist(() => markSent(db, id, now));
  return 'sent';
}

async function settleFailure(
  db: Database,
  mail: TakenMail,
  { failure, final }: Failure,
  now: number,
): Promise<Delivery> {
  if (final) {
    await giveUp(db, mail, 'bounced', failure);
    return 'bounced';
  }
  const pause = RETRY_AFTER_MINUTES[mail.tries - 1];
  if (pause === undefined) {
    await giveUp(db, mail, 'failed', failure);
    return 'failed';
  }
  await putOff(db, mail, failure, now + pause * MINUTE_MS);
  return 'put-off';
}

/** What went out must be known to have gone out, or it would go out again when the lease ends. */
async function insist(write: () => Promise<void>): Promise<void> {
  for (const pause of PAUSES_MS) {
    try {
      return await write();
    } catch {
      await scheduler.wait(pause);
    }
  }
  await write();
}
