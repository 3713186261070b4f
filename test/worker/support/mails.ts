import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import type { DraftReceipt } from '#domain/nomination/contract.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { sendQueuedMails } from '../../../functions/jobs/mail.ts';
import { makeNomination } from '../../factories/nomination.ts';
import { createSubmitted } from './dossiers.ts';
import { NOON_2_DECEMBER, Portal } from './portal.ts';

export const ADDRESS = 'lien-he@vi-du.example';
export const AGREED = { handling: true, publication: true, mail: true } as const;

type Sent = Parameters<SendEmail['send']>[0];

/** A portal whose mails and queue messages are kept here instead of going out. */
export class MailPortal extends Portal {
  readonly mails: Sent[] = [];
  readonly queued: number[] = [];
  /** What the mail service does next; once for each mail, then it takes them all. */
  readonly service: (() => void | Promise<void>)[] = [];

  constructor(bindings: Partial<Env> = {}) {
    const MAILER = { send: (mail: Sent) => this.#take(mail) } as SendEmail;
    const MAIL_QUEUE = {
      sendBatch: async (batch: { body: number }[]) => {
        this.queued.push(...batch.map(({ body }) => body));
      },
    } as unknown as Queue;
    super({ bindings: { MAILER, MAIL_QUEUE, MAIL_FROM: 'cong@vi-du.example', ...bindings } });
  }

  async #take(mail: Sent) {
    await this.service.shift()?.();
    this.mails.push(mail);
    return { messageId: `<${this.mails.length}@vi-du.example>` };
  }

  /** Sends a dossier whose contact has an address and agreed to mails, unless said otherwise. */
  submit(overrides: Partial<Nomination> = {}): Promise<DraftReceipt> {
    return createSubmitted(this, makeNomination({ consent: AGREED, ...overrides }));
  }

  /** The queue brings these messages to a consumer. Gives the bodies of those that it wants to have again. */
  async consume(...bodies: unknown[]): Promise<unknown[]> {
    const messages = bodies.map((body, index) => ({
      id: String(index),
      timestamp: new Date(this.now),
      attempts: 1,
      body,
    }));
    const batch = createMessageBatch('dong-long-mail', messages);
    await sendQueuedMails(batch, this.env, () => this.now);
    const { explicitAcks, retryMessages } = await getQueueResult(batch, createExecutionContext());
    const again = retryMessages.map(({ msgId }) => bodies[Number(msgId)]);
    if (explicitAcks.length + again.length !== bodies.length) throw new Error('A message was not answered.');
    return again;
  }
}

/** All that the outbox holds of a dossier. */
export async function outbox(code: string) {
  const { results } = await env.DB.prepare(
    `SELECT mails.* FROM mails JOIN nominations ON nominations.id = nomination_id WHERE code = ? ORDER BY mails.id`,
  )
    .bind(code)
    .all();
  return results;
}

/** How its only mail stands: state, tries, why it failed. */
export async function standing(code: string) {
  const [mail] = await outbox(code);
  return mail && { state: mail['state'], tries: mail['tries'], failure: mail['failure'] };
}

export { NOON_2_DECEMBER };
