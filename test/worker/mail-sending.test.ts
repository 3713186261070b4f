import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { MAIL_LEASE_MINUTES, MAIL_TRIES, RETRY_AFTER_MINUTES } from '#domain/mail/constants.ts';
import { ADDRESS, MailPortal, NOON_2_DECEMBER, outbox, standing } from './support/mails.ts';

const MINUTE_MS = 60_000;

/** A dossier with one waiting mail, and that mail's id. */
async function withMail(portal: MailPortal) {
  const { code } = await portal.submit();
  const [mail] = await outbox(code);
  return { code, id: mail?.['id'] as number };
}

/** The mail service refuses, as it does: an error with a code, whose message names the address. */
function refuse(code: string | undefined, message = 'no'): () => never {
  return () => {
    throw Object.assign(new Error(`${ADDRESS}: ${message}`), code && { code });
  };
}

describe('sending', () => {
  it('goes to the contact’s address, from the portal, as an automatic mail in Vietnamese', async () => {
    const portal = new MailPortal({ MAIL_NAME: 'Đồng Lòng' });
    const { code, id } = await withMail(portal);
    expect(await portal.consume(id)).toEqual([]);
    const [mail] = await outbox(code);
    expect(mail).toMatchObject({ state: 'sent', tries: 1, sent_at: NOON_2_DECEMBER, taken_until: null });
    expect(portal.mails).toEqual([
      {
        from: { email: 'cong@vi-du.example', name: 'Đồng Lòng' },
        to: ADDRESS,
        subject: mail?.['subject'],
        text: mail?.['text'],
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'vi' },
      },
    ]);
  });

  it('keeps the subject one line, whatever the outbox holds', async () => {
    const portal = new MailPortal({ MAIL_NAME: 'Đồng\r\nBcc: a@vi-du.example' });
    const { id } = await withMail(portal);
    await env.DB.prepare('UPDATE mails SET subject = ?2 WHERE id = ?1')
      .bind(id, 'Hồ sơ\r\nBcc: a@vi-du.example\u0000')
      .run();
    await portal.consume(id);
    const [mail] = portal.mails;
    expect(mail).toMatchObject({
      subject: 'Hồ sơ Bcc: a@vi-du.example',
      from: { name: 'Đồng Bcc: a@vi-du.example' },
    });
  });

  it('happens once when the queue brings the message again', async () => {
    const portal = new MailPortal();
    const { id } = await withMail(portal);
    for (let time = 0; time < 3; time++) expect(await portal.consume(id, id)).toEqual([]);
    expect(portal.mails).toHaveLength(1);
  });

  it('happens once when the consumer itself has asked for the message again, after the mail went out', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const portal = new MailPortal();
    const { code, id } = await withMail(portal);
    const { DB } = portal.env;
    const away = (sql: string) => {
      if (portal.mails.length > 0) throw new Error('D1 is away');
      return env.DB.prepare(sql);
    };
    Object.assign(portal.env, { DB: { prepare: away } as D1Database });
    const asked = await portal.consume(id);
    expect([asked, portal.mails.length]).toEqual([[id], 1]);
    // The queue brings again what was asked for, a minute later; the database is back.
    Object.assign(portal.env, { DB });
    portal.now += 60_000;
    expect(await portal.consume(...asked)).toEqual([]);
    expect(portal.mails).toHaveLength(1);
    expect(await standing(code)).toMatchObject({ tries: 1 });
  });

  it('happens once when two consumers have it at once', async () => {
    const portal = new MailPortal();
    const { code, id } = await withMail(portal);
    portal.service.push(() => scheduler.wait(50));
    await Promise.all([portal.consume(id), portal.consume(id), portal.consume(id)]);
    expect(portal.mails).toHaveLength(1);
    expect(await standing(code)).toEqual({ state: 'sent', tries: 1, failure: null });
  });

  it('leaves a mail alone that another consumer still has, and takes it when that never came back', async () => {
    const portal = new MailPortal();
    const { code, id } = await withMail(portal);
    portal.service.push(() => new Promise(() => {}));
    void portal.consume(id);
    await vi.waitUntil(async () => (await standing(code))?.tries === 1);
    portal.now += MAIL_LEASE_MINUTES * MINUTE_MS - 1;
    await portal.consume(id);
    expect(portal.mails).toEqual([]);
    portal.now += 1;
    await portal.consume(id);
    expect(portal.mails).toHaveLength(1);
    expect(await standing(code)).toMatchObject({ state: 'sent', tries: 2 });
  });

  it('puts up with messages that are no mail of ours', async () => {
    const portal = new MailPortal();
    expect(await portal.consume(999_999, 'x', null)).toEqual([]);
    expect(portal.mails).toEqual([]);
  });

  it('asks for a message again when the database could not be asked, and sends the others', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const portal = new MailPortal();
    const { id } = await withMail(portal);
    let asked = 0;
    const DB = {
      prepare: (sql: string) => {
        if (asked++ === 0) throw new Error('D1 is away');
        return env.DB.prepare(sql);
      },
    } as D1Database;
    Object.assign(portal.env, { DB });
    expect(await portal.consume(id, id)).toEqual([id]);
    expect(portal.mails).toHaveLength(1);
  });

  it('remembers a mail that went out although the database was away for a moment', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const portal = new MailPortal();
    const { code, id } = await withMail(portal);
    let failures = 2;
    const DB = {
      prepare: (sql: string) => {
        if (sql.includes("'sent'") && failures-- > 0) throw new Error('D1 is away');
        return env.DB.prepare(sql);
      },
    } as D1Database;
    Object.assign(portal.env, { DB });
    expect(await portal.consume(id)).toEqual([]);
    expect(await standing(code)).toEqual({ state: 'sent', tries: 1, failure: null });
  });
});

describe('an address that is no use', () => {
  it.each([
    {
      what: 'is on the list of those that refused before',
      code: 'E_RECIPIENT_SUPPRESSED',
      failure: 'suppressed',
    },
    { what: 'has no mailbox', code: 'E_DELIVERY_FAILED', says: '550 5.1.1 User unknown', failure: 'refused' },
    { what: 'has no mailbox, in fewer words', code: undefined, says: '550 No such user', failure: 'refused' },
  ])('bounces at once when it $what', async ({ code: refusal, says, failure }) => {
    const portal = new MailPortal();
    const { code, id } = await withMail(portal);
    portal.service.push(refuse(refusal, says));
    expect(await portal.consume(id)).toEqual([]);
    expect(await standing(code)).toEqual({ state: 'bounced', tries: 1, failure });
    expect(JSON.stringify(await outbox(code))).not.toContain(ADDRESS);
    portal.now += 86_400_000;
    await portal.consume(id);
    expect(portal.mails).toEqual([]);
  });

  it.each([
    'a@vi-du.example, b@vi-du.example',
    'a@vi-du.example\r\nBcc: b@vi-du.example',
    'Ai <a@b.example>',
  ])('is never handed on: %j', async (email) => {
    const portal = new MailPortal();
    const { code, id } = await withMail(portal);
    await env.DB.prepare(
      'UPDATE nomination_contacts SET email = ?2 WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?1)',
    )
      .bind(code, email)
      .run();
    await portal.consume(id);
    expect(portal.mails).toEqual([]);
    expect(await standing(code)).toEqual({ state: 'bounced', tries: 1, failure: 'refused' });
  });
});

describe('a failure that may pass', () => {
  it.each([
    { code: 'E_DAILY_LIMIT_EXCEEDED', failure: 'limit' },
    { code: 'E_SENDER_NOT_VERIFIED', failure: 'sender' },
    { code: 'E_DELIVERY_FAILED', says: '550 5.7.26 not authenticated', failure: 'sender' },
    { code: 'E_DELIVERY_FAILED', says: '421 4.7.0 try again later', failure: 'unknown' },
    { code: 'E_INTERNAL_SERVER_ERROR', failure: 'unknown' },
    { code: undefined, says: 'HTTP 500', failure: 'unknown' },
  ])('is tried again later: $code $says', async ({ code: refusal, says, failure }) => {
    const portal = new MailPortal();
    const { code, id } = await withMail(portal);
    portal.service.push(refuse(refusal, says));
    expect(await portal.consume(id)).toEqual([]);
    expect(await standing(code)).toEqual({ state: 'waiting', tries: 1, failure });
    await portal.consume(id);
    expect(portal.mails).toEqual([]);
    portal.now += (RETRY_AFTER_MINUTES[0] ?? 0) * MINUTE_MS;
    await portal.consume(id);
    expect(portal.mails).toHaveLength(1);
    expect(await standing(code)).toEqual({ state: 'sent', tries: 2, failure: null });
  });

  it(`is given up after ${MAIL_TRIES} tries, each later than the one before`, async () => {
    const portal = new MailPortal();
    const { code, id } = await withMail(portal);
    for (const pause of [0, ...RETRY_AFTER_MINUTES]) {
      portal.now += pause * MINUTE_MS;
      portal.service.push(refuse('E_INTERNAL_SERVER_ERROR'));
      await portal.consume(id);
    }
    expect(await standing(code)).toEqual({ state: 'failed', tries: MAIL_TRIES, failure: 'unknown' });
    portal.now += 365 * 86_400_000;
    await portal.consume(id);
    expect(portal.mails).toEqual([]);
    expect(portal.service).toEqual([]);
  });
});
