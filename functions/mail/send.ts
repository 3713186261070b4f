import type { Mail } from '#domain/mail/letter.ts';
import { cleanLine } from '#domain/vietnamese/text.ts';
import { type Failure, readRefusal } from './refusal.ts';

export interface OutgoingMail extends Mail {
  to: string;
}

/** What became of one try. */
export type Outcome = { sent: true } | ({ sent: false } & Failure);

export type Mailer = (mail: OutgoingMail) => Promise<Outcome>;

/** What an operator sets: the sender's address and name. */
export type MailSettings = Pick<Env, 'MAILER' | 'MAIL_FROM' | 'MAIL_NAME'>;

/**
 * The one way out for mail; null as long as no sender's address is set, and then every mail waits. The service builds
 * the message from fields (UTF-8 encoding, Date, Message-ID, From, To), so nothing typed can become a header; each
 * field is one clean line nonetheless. Replies and absence notes to it are asked not to be (RFC 3834).
 */
export function openMailer({ MAILER, MAIL_FROM, MAIL_NAME }: MailSettings): Mailer | null {
  if (!MAIL_FROM) return null;
  const from = { email: cleanLine(MAIL_FROM), name: cleanLine(MAIL_NAME) };
  return async ({ to, subject, text }) => {
    if (!isOneAddress(to)) return { sent: false, failure: 'refused', final: true };
    try {
      await MAILER.send({
        from,
        to,
        subject: cleanLine(subject),
        text,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'vi' },
      });
      return { sent: true };
    } catch (error) {
      return { sent: false, ...readRefusal(error) };
    }
  };
}

/** One plain address: no list, no name, no line break. What was typed has been through the form's rules already. */
function isOneAddress(to: string): boolean {
  return /^[^\s<>,;:"()[\]\\]+@[^\s<>,;:"()[\]\\@]+$/.test(to);
}
