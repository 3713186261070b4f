import { describe, expect, it } from 'vitest';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import { ACHIEVEMENT, makeCollective, makeNomination } from '../factories/nomination.ts';
import { createSubmitted } from './support/dossiers.ts';
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
    expect(a).toContain('<h2>Không tìm thấy hồ sơ với mã và khóa này</h2>');
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
