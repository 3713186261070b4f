/** What the portal writes about, by e-mail, to a dossier's contact who gave an address and agreed to it. */
export const MAIL_KINDS = ['received', 'supplement-requested', 'decided'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** `bounced`: the address refuses mail; `failed`: given up after the last try. */
export const MAIL_STATES = ['waiting', 'sent', 'bounced', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];
