import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { LookUp, OwnNomination } from '#domain/nomination/contract.ts';
import { paths } from '#domain/paths.ts';
import { ADDRESS, AGREED, MailPortal, outbox, standing } from './support/mails.ts';

type Access = { code: string; secret: string };

async function lookUp(portal: MailPortal, { code, secret }: Access) {
  return (await portal.post(paths.api.lookUps, { code, secret })).json<LookUp>();
}

const page = async (portal: MailPortal, { code, secret }: Access, more: Record<string, string> = {}) =>
  (await portal.submitForm(paths.lookUp, { code, secret, ...more })).text();

describe('reading mails at look-up', () => {
  it('gives the text that was sent, and what became of it', async () => {
    const portal = new MailPortal();
    const receipt = await portal.submit();
    const [mail] = await outbox(receipt.code);
    const message = {
      kind: 'received',
      at: '2021-12-02T12:00:00+07:00',
      subject: mail?.['subject'],
      text: mail?.['text'],
    };
    expect((await lookUp(portal, receipt)).messages).toEqual([{ ...message, state: 'waiting' }]);
    await portal.consume(mail?.['id']);
    expect((await lookUp(portal, receipt)).messages).toEqual([{ ...message, state: 'sent' }]);
    expect(portal.mails).toMatchObject([{ text: message.text }]);
  });

  it('shows it in the page without script, the newest first and open', async () => {
    const portal = new MailPortal();
    const receipt = await portal.submit();
    const subject = 'Cần bổ sung <b>hồ sơ</b>';
    await env.DB.prepare(
      `INSERT INTO mails (nomination_id, kind, change_id, subject, text, state, created_at)
       SELECT id, 'supplement-requested', 'x', ?2, ?3, 'bounced', ?4 FROM nominations WHERE code = ?1`,
    )
      .bind(receipt.code, subject, 'Một <dòng>\nhai\n\nĐoạn sau', portal.now + 60_000)
      .run();
    const html = await page(portal, receipt);
    expect(html).toContain(
      '<h3>Thư điện tử của cổng</h3><details class="fold" open><summary>Cần bổ sung &lt;b&gt;',
    );
    expect(html).toContain('12:01:00, thứ Năm 02/12/2021</time> · Thư không tới được địa chỉ đã ghi</p>');
    expect(html).toContain('<p>Một &lt;dòng&gt;<br>hai</p><p>Đoạn sau</p>');
    expect(html).toMatch(/<details class="fold"><summary>Đã gửi hồ sơ .*· Thư đang chờ gửi<\/p>/);
  });

  it('tells neither the address nor why sending failed', async () => {
    const portal = new MailPortal();
    const receipt = await portal.submit();
    const [mail] = await outbox(receipt.code);
    portal.service.push(() => {
      throw Object.assign(new Error(ADDRESS), { code: 'E_RECIPIENT_SUPPRESSED' });
    });
    await portal.consume(mail?.['id']);
    const found = await lookUp(portal, receipt);
    expect(found.messages).toMatchObject([{ state: 'bounced' }]);
    expect(JSON.stringify(found)).not.toMatch(new RegExp(`${ADDRESS}|suppressed|change`));
    const html = await page(portal, receipt);
    expect(html).toContain('Thư không tới được địa chỉ đã ghi');
    expect(html).not.toContain(ADDRESS);
  });

  it('says nothing of mails where none were agreed to', async () => {
    const portal = new MailPortal();
    const receipt = await portal.submit({ consent: { ...AGREED, mail: false } });
    expect(await lookUp(portal, receipt)).toMatchObject({ messages: [], mailed: false });
    expect(await page(portal, receipt)).not.toContain('Thư điện tử của cổng');
  });
});

describe('having no more mails', () => {
  const stop = { task: 'stop-mails' };

  it('works from the page, at once, also for a mail that waits', async () => {
    const portal = new MailPortal();
    const receipt = await portal.submit();
    const [mail] = await outbox(receipt.code);
    expect(await page(portal, receipt)).toContain('<button class="button plain">Ngừng gửi thư</button>');
    const html = await page(portal, receipt, stop);
    expect(html).toContain('Cổng không gửi thư cho hồ sơ này nữa');
    expect(html).not.toContain('Ngừng gửi thư</button>');
    await portal.consume(mail?.['id']);
    expect(portal.mails).toEqual([]);
    expect(await standing(receipt.code)).toEqual({ state: 'failed', tries: 1, failure: 'no-address' });
  });

  it('is kept with its time and an audit line, and unticked in the draft, so that sending again agrees to nothing', async () => {
    const portal = new MailPortal();
    const receipt = await portal.submit();
    await page(portal, receipt, stop);
    await page(portal, receipt, stop);
    const consent = await env.DB.prepare(
      `SELECT withdrawn_at FROM nomination_consents JOIN nominations ON nominations.id = nomination_id
       WHERE code = ? AND purpose = 'mail'`,
    )
      .bind(receipt.code)
      .first();
    expect(consent).toEqual({ withdrawn_at: portal.now });
    const audit = await env.DB.prepare(
      'SELECT action, actor_kind FROM audit_events WHERE entity_id = ? ORDER BY id',
    )
      .bind(receipt.code)
      .all();
    expect(audit.results.at(-1)).toEqual({ action: 'stop-mails', actor_kind: 'nominator' });
    expect(audit.results).toHaveLength(3);
    const own = await portal.fetch(paths.api.nomination(receipt.code), {
      headers: { authorization: `Bearer ${receipt.secret}` },
    });
    expect((await own.json<OwnNomination>()).draft.consent).toEqual({ ...AGREED, mail: false });
    expect((await lookUp(portal, receipt)).history).toHaveLength(1);
  });

  it('needs the secret', async () => {
    const portal = new MailPortal();
    const [mine, other] = [await portal.submit(), await portal.submit()];
    const refused = await portal.submitForm(paths.lookUp, { code: mine.code, secret: other.secret, ...stop });
    expect(refused.status).toBe(404);
    expect((await lookUp(portal, mine)).mailed).toBe(true);
    expect((await lookUp(portal, other)).mailed).toBe(true);
  });
});
