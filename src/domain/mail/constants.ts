/** What the portal writes about, by e-mail, to a dossier's contact who gave an address and agreed to it. */
export const MAIL_KINDS = ['received', 'supplement-requested', 'decided'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** `bounced`: the address refuses mail; `failed`: given up after the last try. */
export const MAIL_STATES = ['waiting', 'sent', 'bounced', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** What is read beside the mail's text at look-up. */
export const MAIL_STATE_LABELS: Record<MailState, string> = {
  waiting: 'Thư đang chờ gửi',
  sent: 'Đã gửi thư tới địa chỉ đã ghi',
  bounced: 'Thư không tới được địa chỉ đã ghi',
  failed: 'Thư không gửi đi được; nội dung đọc ở đây',
};

/**
 * Why a try failed: all that is kept of it. `suppressed` and `refused` speak of the address, `limit` and `sender` of
 * the portal's own account, `late` of a mail that would say old things by now.
 */
export const MAIL_FAILURES = [
  'suppressed',
  'refused',
  'limit',
  'sender',
  'unknown',
  'no-address',
  'late',
] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];

/** Minutes from a failed try to the next; after the one that follows the last of them the mail is given up. */
export const RETRY_AFTER_MINUTES = [10, 60, 240, 24 * 60] as const;
export const MAIL_TRIES = RETRY_AFTER_MINUTES.length + 1;

/** Mails that one dossier may cause within 24 hours: sending it again and again floods nobody. */
export const MAIL_MOST_A_DAY = 10;

/** How long a mail being sent belongs to the consumer that took it: far longer than sending takes. */
export const MAIL_LEASE_MINUTES = 15;

/** A mail that its queue message should have reached by now is queued again. */
export const MAIL_OVERDUE_MINUTES = 3;

/** A mail that could not be sent for so long is given up: what it asks for may be over. */
export const MAIL_FRESH_DAYS = 3;

/** A mail's text is deleted so many days after it was written. */
export const MAIL_KEPT_DAYS = 90;
