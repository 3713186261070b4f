import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { composeMail } from '#domain/mail/compose.ts';
import { MAIL_MOST_A_DAY } from '#domain/mail/constants.ts';
import { openDb } from '../../functions/db/client.ts';
import { mailStatement } from '../../functions/repositories/mails.ts';
import { MAIL_FACTS } from '../factories/mail.ts';
import { makeCollective, makeNomination } from '../factories/nomination.ts';
import { createDraft, submit } from './support/dossiers.ts';
import { ADDRESS, AGREED, MailPortal, NOON_2_DECEMBER, outbox } from './support/mails.ts';

const portal = new MailPortal();
const contact = { name: 'Lê Văn Liên Hệ', phone: '02990000012' };

describe('a mail is written with the change that it tells of', () => {
  it('and queued once that is stored', async () => {
    const { code } = await portal.submit();
    const [mail, ...others] = await outbox(code);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      kind: 'received',
      subject: `Đã gửi hồ sơ ${code.slice(0, 4)}-${code.slice(4)} đến cơ quan tiếp nhận`,
      state: 'waiting',
      tries: 0,
      created_at: NOON_2_DECEMBER,
      taken_until: null,
      failure: null,
    });
    expect(mail?.['text']).toMatch(/12:00:00, thứ Năm 02\/12\/2021 và chuyển đến .*Trung tâm Y tế/);
    expect(mail?.['text']).toMatch(/Xem hồ sơ: https?:\/\/[^\s/]+\/tra-cuu\/\n/);
    expect(portal.queued).toContain(mail?.['id']);
  });

  it('without the secret, the address, or anything else that was typed', async () => {
    const { code, secret } = await portal.submit();
    const kept = JSON.stringify(await outbox(code));
    for (const hidden of [secret, ADDRESS, contact.name, contact.phone, 'Ủy ban nhân dân xã Mẫu'])
      expect(kept).not.toContain(hidden);
  });

  it.each([
    { what: 'no address was given', overrides: { contact: { ...contact, email: '' } } },
    { what: 'mails were not agreed to', overrides: { consent: { ...AGREED, mail: false } } },
  ])('but not when $what', async ({ overrides }) => {
    const before = portal.queued.length;
    const { code } = await portal.submit(overrides);
    expect(await outbox(code)).toEqual([]);
    expect(portal.queued).toHaveLength(before);
  });

  it('once, however often the same submission arrives', async () => {
    const nomination = makeNomination({ consent: AGREED });
    const draft = await createDraft(portal, nomination);
    const answers = await Promise.all([1, 2, 3].map(() => submit(portal, draft, nomination)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await outbox(draft.code)).toHaveLength(1);
  });

  it('and not for a submission that lost its race', async () => {
    const draft = await createDraft(portal);
    const sent = ['Đội Một', 'Đội Hai'].map((name) =>
      makeNomination({ consent: AGREED, nominees: [makeCollective({ name })] }),
    );
    const answers = await Promise.all(sent.map((nomination) => submit(portal, draft, nomination)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await outbox(draft.code)).toHaveLength(1);
  });

  it('and waits for the sweep when the queue takes nothing', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const broken = new MailPortal({
      MAIL_QUEUE: { sendBatch: () => Promise.reject(new Error('queue')) } as unknown as Queue,
    });
    const { code } = await broken.submit();
    expect(await outbox(code)).toMatchObject([{ state: 'waiting' }]);
  });

  it('and waits, queued nowhere, as long as no sender is set', async () => {
    const unset = new MailPortal({ MAIL_FROM: '' });
    const { code } = await unset.submit();
    const [mail] = await outbox(code);
    expect(unset.queued).toEqual([]);
    expect(await unset.consume(mail?.['id'])).toEqual([]);
    expect(await outbox(code)).toEqual([mail]);
    expect(unset.mails).toEqual([]);
  });
});

describe('the statement for a change of another kind', () => {
  const db = openDb(env.DB);
  const asked = composeMail('supplement-requested', MAIL_FACTS['supplement-requested']);
  const put = (code: string, changeId: string, createdAt = NOON_2_DECEMBER + 1) =>
    mailStatement(db, { code, changeId, kind: 'supplement-requested', ...asked, createdAt }).run();

  async function change(code: string, changeId: string = crypto.randomUUID()): Promise<string> {
    await env.DB.prepare('UPDATE nominations SET change_id = ?2 WHERE code = ?1').bind(code, changeId).run();
    return changeId;
  }

  it('writes the mail once for each change, and none for a change that was lost', async () => {
    const { code } = await portal.submit();
    const changeId = await change(code);
    const written = [await put(code, changeId), await put(code, changeId), await put(code, 'lost')];
    expect(written.map(({ meta }) => meta.changes)).toEqual([1, 0, 0]);
    expect(await outbox(code)).toMatchObject([
      { kind: 'received' },
      { kind: 'supplement-requested', ...asked },
    ]);
  });

  it('floods nobody: a dossier has so many mails a day', async () => {
    const { code } = await portal.submit();
    for (let more = 0; more < MAIL_MOST_A_DAY + 3; more++) await put(code, await change(code));
    expect(await outbox(code)).toHaveLength(MAIL_MOST_A_DAY);
    await put(code, await change(code), NOON_2_DECEMBER + 86_400_002);
    expect(await outbox(code)).toHaveLength(MAIL_MOST_A_DAY + 1);
  });
});
