import type { Post } from '../services/mail/dispatch.ts';

/** The way into the queue of mails; none as long as no sender's address is set. */
export function openPost(
  { MAIL_QUEUE: queue, MAIL_FROM }: Pick<Env, 'MAIL_QUEUE' | 'MAIL_FROM'>,
  later: Post['later'],
): Post | undefined {
  return MAIL_FROM ? { queue, later } : undefined;
}
