/** The queue of mails to be sent, and how to finish work after the visitor has been answered. */
export interface Post {
  queue: Queue<number>;
  /** Such as `waitUntil`. */
  later: (work: Promise<unknown>) => void;
}

/** The way into the queue; none as long as no sender's address is set. */
export function openPost(
  { MAIL_QUEUE: queue, MAIL_FROM }: Pick<Env, 'MAIL_QUEUE' | 'MAIL_FROM'>,
  later: Post['later'],
): Post | undefined {
  return MAIL_FROM ? { queue, later } : undefined;
}
