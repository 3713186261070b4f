import { describe, expect, it } from 'vitest';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import { ACHIEVEMENT, makeCollective, makeNomination } from '../factories/nomination.ts';
import { createSubmitted, submit } from './support/dossiers.ts';
import { officeOf } from './support/office.ts';
import { Portal } from './support/portal.ts';

const portal = new Portal();
const lookUp = (code: string, secret: string) => portal.submitForm(paths.lookUp, { code, secret });

describe('looking up without script', () => {
  it('shows the dossier in the page', async () => {
    const { code, secret } = await createSubmitted(portal);
    const response = await lookUp(code, secret);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const html = await response.text();
    expect(html).toContain(
      `<p class="meta">Hồ sơ ${groupCode(code)} · Ủy ban nhân dân xã Mẫu</p><h2>Đã gửi</h2>`,
    );
    expect(html).toContain(
      '<ol class="timeline"><li class="now"><b>Đã gửi</b><time class="meta" datetime="2021-12-02T12:00:00+07:00">12:00:00, thứ Năm 02/12/2021</time></li></ol>',
    );
    expect(html).toMatch(/<dt>Cơ quan tiếp nhận<\/dt><dd>[^<]*Trung tâm Y tế/);
    expect(html).toContain('<div><dt>Trần Thị Ví Dụ</dt><dd>Cá nhân</dd></div>');
    expect(html).not.toContain(ACHIEVEMENT);
    expect(html).not.toContain('02990000012');
  });

  it('shows names as text', async () => {
    const unit = { name: '<script>alert(1)</script>', kind: 'agency', superior: '' } as const;
    const nomination = makeNomination({
      unit,
      nominees: [makeCollective({ name: '<img src=x onerror=alert(1)>' })],
    });
    const { code, secret } = await createSubmitted(portal, nomination);
    const html = await (await lookUp(code, secret)).text();
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<script>|<img src=x/);
  });

  it('answers a wrong secret and an absent code alike, but for what was typed', async () => {
    const [mine, other] = [await createSubmitted(portal), await createSubmitted(portal)];
    const [wrong, absent] = [await lookUp(mine.code, other.secret), await lookUp('22222222', other.secret)];
    expect([wrong.status, absent.status]).toEqual([404, 404]);
    const [a, b] = [await wrong.text(), await absent.text()];
    expect(a).toContain('<h2>Không tìm thấy hồ sơ này</h2>');
    expect(b).toBe(a.replaceAll(mine.code, '22222222'));
  });

  it('says which of the two has a wrong sign, and keeps both', async () => {
    const response = await lookUp('7K4M-PX93"', '2222 2222 2222');
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('<h2>Còn 1 chỗ cần sửa</h2><ul><li><a href="#code">Mã hồ sơ');
    expect(html).toContain('value="7K4M-PX93&quot;"');
    expect(html).toContain('value="2222 2222 2222"');
  });
});

describe('what the holder can do on the page', () => {
  const page = async (fields: Record<string, string>) => {
    const response = await portal.submitForm(paths.lookUp, fields);
    return { status: response.status, html: await response.text() };
  };
  const changed = makeNomination({
    letter: { ...makeNomination().letter, number: '<b>13</b>' },
    nominees: [makeCollective({ achievement: `${ACHIEVEMENT} Thêm một câu.` })],
  });

  it('withdraws once it is confirmed, and says so', async () => {
    const { code, secret, version } = await createSubmitted(portal);
    const asked = { code, secret, task: 'withdraw', version: String(version), reason: 'Ghi <nhầm>' };
    const first = await page(asked);
    expect(first.status).toBe(422);
    expect(first.html).toContain('<li><a href="#rut-xac-nhan">Đánh dấu vào ô xác nhận');
    expect(first.html).toContain('<h2>Đã gửi</h2>');
    expect(first.html).toContain('Ghi &lt;nhầm&gt;</textarea>');
    for (let time = 0; time < 2; time++) {
      const { status, html } = await page({ ...asked, confirm: 'yes' });
      expect(status).toBe(200);
      expect(html).toContain('<p class="done" role="status"><b>Đã rút hồ sơ.</b></p>');
      expect(html).toContain('<h2>Đã rút</h2>');
      expect(html).toContain('<p>Ghi &lt;nhầm&gt;</p>');
      expect(html.match(/hồ sơ mới nếu còn hạn/g)).toHaveLength(1);
      expect(html).not.toContain('<h3>Sửa hồ sơ</h3>');
      expect(html).not.toContain('name="confirm"');
    }
  });

  it('shows the dossier as it stands when it is too late to withdraw', async () => {
    const { code, secret, version } = await createSubmitted(portal);
    await officeOf(portal).receive(code);
    const asked = { code, secret, task: 'withdraw', version: String(version), confirm: 'yes', reason: '' };
    const { status, html } = await page(asked);
    expect(status).toBe(409);
    expect(html).toContain('<h2>Đã tiếp nhận</h2>');
    expect(html).toContain('<h3>Sửa hồ sơ</h3>');
    expect(html).not.toContain('name="confirm"');
    expect(html).not.toContain('Đã rút hồ sơ.');
  });

  it('refuses a wrong secret whatever is asked', async () => {
    const [mine, other] = [await createSubmitted(portal), await createSubmitted(portal)];
    for (const task of ['withdraw', 'versions']) {
      const asked = { code: mine.code, secret: other.secret, task, version: '2', confirm: 'yes', reason: '' };
      expect((await page(asked)).status).toBe(404);
    }
    expect((await page({ code: mine.code, secret: mine.secret })).html).toContain('<h2>Đã gửi</h2>');
  });

  it('tells what was changed each time, but no achievement', async () => {
    const mine = await createSubmitted(portal);
    const once = await page({ code: mine.code, secret: mine.secret });
    expect(once.html).not.toContain('value="versions"');
    await submit(portal, mine, changed);
    const twice = await page({ code: mine.code, secret: mine.secret });
    expect(twice.html).toContain('value="versions"');
    expect(twice.html).toContain('<b>Đã sửa và gửi lại</b>');
    const { html } = await page({ code: mine.code, secret: mine.secret, task: 'versions' });
    expect(html).toContain(
      '<b>Tờ trình: Số, ký hiệu</b><br>Trước: 12/TTr-UBND<br>Nay: &lt;b&gt;13&lt;/b&gt;',
    );
    expect(html).toContain('Tóm tắt thành tích</b><br>Đã sửa nội dung.');
    expect(html).toContain('Bỏ: Trần Thị Ví Dụ');
    expect(html).not.toContain(ACHIEVEMENT);
  });

  it('shows what the office asks for, until when and where to answer', async () => {
    const { code, secret } = await createSubmitted(portal);
    const office = officeOf(portal);
    await office.receive(code);
    await office.ask(code, ['nominees.1.note'], { reason: 'Thiếu <số>\nquyết định' });
    const { html } = await page({ code, secret });
    expect(html).toContain(
      'Cần bổ sung, hạn trước <time datetime="2021-12-03T12:00:00+07:00">12:00:00, thứ Sáu 03/12/2021</time>',
    );
    expect(html).toContain('Thiếu &lt;số&gt;<br>quyết định');
    expect(html).toContain('<li>Trần Thị Ví Dụ: Ghi chú</li>');
    expect(html).toContain(`<a class="button" href="${paths.openDossier}">Mở hồ sơ để bổ sung</a>`);
  });

  it('never puts the secret into an address', async () => {
    const { code, secret } = await createSubmitted(portal);
    const { html } = await page({ code, secret });
    const addresses = [...html.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(html).toContain(secret);
    expect(addresses.filter((address) => address?.includes(secret))).toEqual([]);
  });
});
