import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { PROOF_FIELD, TRAP_FIELD } from '#domain/defence/constants.ts';
import { packProof } from '#domain/defence/pack-proof.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import { easyProof } from '../support/proofs.ts';
import { sendUntilRefused } from './support/limits.ts';
import { auditOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import {
  CAMPAIGN,
  commitment,
  HOUSEHOLD,
  registration,
  sendEntry,
  typedCommitment,
  typedRegistration,
} from './support/registrations.ts';

const portal = new Portal();
const FORM = paths.registration(CAMPAIGN);
const COMMIT = paths.commitment(CAMPAIGN, HOUSEHOLD);
const CLOSED = Date.parse('2022-01-01T00:00:00+07:00');

/** Code and secret as the page shows them after sending. */
function keysIn(html: string): { code: string; secret: string } {
  const found = /<dt>Mã<\/dt><dd><b>([^<]+)<\/b><\/dd><\/div><div><dt>Khóa tra cứu<\/dt><dd><b>([^<]+)</.exec(
    html,
  );
  return { code: (found?.[1] ?? '').replaceAll('-', ''), secret: (found?.[2] ?? '').replaceAll('-', '') };
}
const row = (code: string) =>
  env.DB.prepare(
    `SELECT state, version, unproven, sample, period, consent_version AS consent, person.name, person.contact
     FROM register_entries AS entry JOIN register_persons AS person USING (code) WHERE code = ?`,
  )
    .bind(code)
    .first<Record<string, unknown>>();
const count = async (hash = '%') =>
  env.DB.prepare('SELECT count(*) AS n FROM register_entries WHERE place LIKE ?')
    .bind(hash)
    .first<number>('n');

describe('a form without script', () => {
  it('is taken in once, however often it is sent, and shows code and secret', async () => {
    const fields = typedRegistration();
    const [first, second] = [await portal.submitForm(FORM, fields), await portal.submitForm(FORM, fields)];
    expect([first.status, second.status]).toEqual([200, 200]);
    const keys = keysIn(await first.text());
    expect(keys.code).toMatch(/^[2-9A-Z]{8}$/);
    expect(keysIn(await second.text())).toEqual(keys);
    expect(await row(keys.code)).toMatchObject({
      ...{ state: 'submitted', unproven: 1, sample: 0, period: 'dot-2', consent: '2026-11-27' },
      contact: fields.contact,
    });
    expect(await auditOf(keys.code)).toEqual(['create null→submitted citizen']);
  });

  it('with a proof of work is no longer marked, and its proof counts once', async () => {
    const proof = packProof(await easyProof(portal.env.PORTAL_SECRET, portal.now));
    const sent = await portal.submitForm(COMMIT, typedCommitment({ [PROOF_FIELD]: proof }));
    const { code } = keysIn(await sent.text());
    expect(await row(code)).toMatchObject({ state: 'standing', unproven: 0 });
    const again = await portal.submitForm(COMMIT, typedCommitment({ [PROOF_FIELD]: proof }));
    expect(await row(keysIn(await again.text()).code)).toMatchObject({ state: 'standing', unproven: 1 });
  });

  it('tells what to mend and keeps what was typed', async () => {
    const html = await (
      await portal.submitForm(FORM, typedRegistration({ place: '', body: 'Xã <b>Mẫu</b>', targetDate: '' }))
    ).text();
    expect(html).toContain('Chọn ngày phấn đấu đạt');
    expect(html).toContain('value="Xã <b>Mẫu</b>"');
    const open = await portal.submitForm(COMMIT, typedCommitment({ 'm-tham-gia': '', 'm-giam-sat': '' }));
    expect(open.status).toBe(422);
    expect(await open.text()).toContain('Đánh dấu ít nhất một điều cam kết');
    const district = await portal.submitForm(COMMIT, typedCommitment({ place: 'huyen-bac-ai' }));
    expect(await district.text()).toContain('Chọn xã, phường, thị trấn trong danh sách');
  });

  it('tells all there is to mend at once, as it stands on the page', async () => {
    const mended = async (path: string, fields: Record<string, string>) => {
      const html = await (await portal.submitForm(path, { ...fields, key: crypto.randomUUID() })).text();
      const list = html.slice(html.indexOf('class="summary"'));
      return [...list.slice(0, list.indexOf('</ul>')).matchAll(/<li>(?:<a [^>]*>)?([^<]+)/g)].map(
        ([, it]) => it,
      );
    };
    expect(await mended(FORM, {})).toEqual([
      'Chọn xã hoặc huyện trong danh sách',
      'Ghi tên cơ quan đăng ký, ví dụ Ủy ban nhân dân xã …',
      'Ghi khu vực thiết lập “Vùng xanh”, ví dụ: toàn xã, hoặc tên các thôn',
      'Chọn ngày phấn đấu đạt, ví dụ 31/12/2021',
      'Chọn ít nhất một giải pháp, hoặc tự ghi giải pháp',
      'Đánh dấu đồng ý để cổng giữ nội dung này',
    ]);
    expect(await mended(COMMIT, { place: 'huyen-bac-ai' })).toEqual([
      'Chọn xã, phường, thị trấn trong danh sách',
      'Ghi tên ký cam kết, như trên phiếu',
      'Đánh dấu ít nhất một điều cam kết',
      'Đánh dấu đồng ý để cổng giữ nội dung này',
    ]);
  });

  it('leaves nothing of a program in the trap, nor of another site', async () => {
    const before = await count();
    const trapped = await portal.submitForm(FORM, typedRegistration({ [TRAP_FIELD]: 'x' }));
    expect([trapped.status, trapped.headers.get('location')]).toEqual([303, paths.ownEntry]);
    expect(await count()).toBe(before);
    const foreign = await portal.submitForm(FORM, typedRegistration(), {
      origin: 'https://khac.example',
      'sec-fetch-site': 'cross-site',
    });
    expect(foreign.status).toBe(403);
    expect(await count()).toBe(before);
  });

  it('may be sent less often than with script', async () => {
    const visitor = { 'cf-connecting-ip': '192.0.2.77' };
    const refused = await sendUntilRefused(5, () => portal.submitForm(COMMIT, typedCommitment(), visitor));
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.text()).toContain('Hộ ông Trần Văn Mẫu');
  });
});

describe('once the plan’s period is over', () => {
  it('says so in the page, and what remains', async () => {
    const later = new Portal({ now: Date.parse('2021-09-09T12:00:00+07:00') });
    const html = await (await later.fetch(FORM)).text();
    expect(html).toContain('Hiện không nhận.');
    expect(html).toContain('Đợt 2 nhận từ ngày 10/09/2021');
    expect(html).not.toContain('name="targetDate"');
    const refused = await later.submitForm(FORM, typedRegistration());
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('vẫn xem, in, kiểm tra và rút được');
  });

  it('takes in the trial period of a build with samples, and marks what it takes as made up', async () => {
    const trial = new Portal({ now: CLOSED });
    expect(await (await trial.fetch(FORM)).text()).toContain('Đang chạy thử.');
    const { code } = await sendEntry(trial, paths.api.registrations, registration({ place: '22786' }));
    expect(await row(code)).toMatchObject({ sample: 1, period: 'chay-thu' });
  });
});

describe('by the API', () => {
  it('the same key and words count once, other words under it are refused', async () => {
    const key = crypto.randomUUID();
    const first = await sendEntry(portal, paths.api.commitments, commitment(), key);
    expect(await sendEntry(portal, paths.api.commitments, commitment(), key)).toEqual(first);
    const other = await portal.post(paths.api.commitments, commitment({ name: 'Hộ Khác' }), {
      'idempotency-key': key,
    });
    await expectProblem(other, 409, 'key-reused');
  });

  it('needs a proof, a known campaign, and what the plan lists', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    await expectProblem(
      await portal.post(paths.api.commitments, commitment(), { ...headers, 'x-proof': 'khong' }),
      403,
      'proof-needed',
    );
    await expectProblem(
      await portal.post(paths.api.commitments, commitment({ campaign: 'son-la' }), headers),
      422,
      'unknown-campaign',
    );
    await expectProblem(
      await portal.post(paths.api.registrations, registration({ measures: ['bia-dat'] }), headers),
      422,
      'invalid-input',
    );
    await expectProblem(
      await portal.post(paths.api.commitments, commitment({ kind: 'bia-dat' }), headers),
      422,
      'invalid-input',
    );
  });

  it('one key sent at once twice makes one entry', async () => {
    const key = crypto.randomUUID();
    const [one, other] = await Promise.all([
      sendEntry(portal, paths.api.registrations, registration({ place: '22789' }), key),
      sendEntry(portal, paths.api.registrations, registration({ place: '22789' }), key),
    ]);
    expect(other).toEqual(one);
    expect(await count('22789')).toBe(1);
  });
});

describe('its holder', () => {
  const task = (keys: { code: string; secret: string }, more: Record<string, string> = {}) =>
    portal.submitForm(paths.ownEntry, { code: keys.code, secret: keys.secret, ...more });

  it('sees it, corrects it without script, and withdraws it', async () => {
    const keys = await sendEntry(portal, paths.api.registrations, registration({ contact: '' }));
    expect(await (await task(keys)).text()).toContain('Chờ xác nhận');
    const form = await (await task(keys, { task: 'correct', version: '1' })).text();
    expect(form).toContain(`Bạn đang sửa nội dung mã ${groupCode(keys.code)}`);
    expect(form).toMatch(/name="area"[^>]*>Toàn xã</);
    const mended = await portal.submitForm(FORM, {
      ...typedRegistration({ area: 'Thôn Mẫu', code: keys.code, secret: keys.secret, version: '1' }),
    });
    expect(await mended.text()).toContain('Thôn Mẫu');
    const again = await portal.submitForm(FORM, {
      ...typedRegistration({ area: 'Thôn Mẫu', code: keys.code, secret: keys.secret, version: '1' }),
    });
    expect(again.status).toBe(200);
    expect(await again.text()).toContain('Đã sửa.');
    const stale = await portal.submitForm(FORM, {
      ...typedRegistration({ area: 'Thôn Khác', code: keys.code, secret: keys.secret, version: '1' }),
    });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('Thôn Khác');
    const unconfirmed = await task(keys, { task: 'withdraw', version: '2' });
    const html = await unconfirmed.text();
    expect(unconfirmed.status).toBe(422);
    expect(html).toContain('<li><a href="#rut">Đánh dấu vào ô xác nhận rồi rút</a>');
    expect(html).toMatch(
      /<details [^>]*open>.*<p class="problem">Đánh dấu vào ô xác nhận rồi rút<\/p>.* id="rut"/s,
    );
    const done = await task(keys, { task: 'withdraw', version: '2', confirm: 'yes' });
    expect(await done.text()).toContain('Đã rút.');
    expect((await task(keys, { task: 'withdraw', version: '2', confirm: 'yes' })).status).toBe(200);
    expect(await auditOf(keys.code)).toEqual([
      'create null→submitted citizen',
      'correct submitted→submitted citizen',
      'withdraw submitted→withdrawn citizen',
    ]);
  });

  it('is answered alike for a wrong secret and for a code that isn’t there', async () => {
    const { code } = await sendEntry(portal, paths.api.commitments, commitment());
    const other = await sendEntry(portal, paths.api.commitments, commitment());
    const wrong = await task({ code, secret: other.secret });
    const absent = await task({ code: '22222228', secret: other.secret });
    expect(wrong.status).toBe(404);
    expect(await wrong.text()).not.toContain('Hộ ông');
    expect([404, 422]).toContain(absent.status);
  });

  it('prints a sheet with its name, which the check never tells', async () => {
    const keys = await sendEntry(portal, paths.api.commitments, commitment());
    const sheet = await portal.submitForm(paths.commitmentSheet, { code: keys.code, secret: keys.secret });
    const html = await sheet.text();
    expect(html).toContain('BẢN CAM KẾT');
    expect(html).toContain('Trần');
    expect(html).toContain(groupCode(keys.code));
    expect(html).not.toContain(groupCode(keys.secret));
    const check = await (await portal.fetch(paths.commitmentCheckOf(keys.code))).text();
    expect(check).toContain('Cam kết đang có hiệu lực');
    expect(check).toContain('Xã Phước Bình, Huyện Bác Ái, Ninh Thuận');
    expect(check).not.toContain('Trần Văn Mẫu');
    await task(keys, { task: 'withdraw', version: '1', confirm: 'yes' });
    const after = await portal.post(paths.api.commitmentChecks, { code: keys.code });
    expect(await after.json()).toEqual({ stands: false });
    const gone = await portal.submitForm(paths.commitmentSheet, { code: keys.code, secret: keys.secret });
    expect(gone.status).toBe(422);
  });

  it.each([
    ['checked', paths.commitmentCheck, 'Mã cam kết gồm 8 ký tự, bạn đã nhập 4'],
    ['followed', paths.ownEntry, 'Mã đăng ký, cam kết gồm 8 ký tự, bạn đã nhập 4'],
    ['printed', paths.commitmentSheet, 'Mã cam kết gồm 8 ký tự, bạn đã nhập 4'],
  ])('a code %s with letters missing is called by its own name', async (_, path, message) => {
    const html = await (await portal.submitForm(path, { code: '7K4M', secret: '2'.repeat(12) })).text();
    expect(html).toContain(message);
    expect(html).not.toContain('ã hồ sơ');
  });

  it('a mistyped code of a correction is called as what its form sends', async () => {
    const keys = { code: '7K4M', secret: '2'.repeat(12), version: '1' };
    const pages = [
      await portal.submitForm(FORM, { ...typedRegistration(), ...keys }),
      await portal.submitForm(COMMIT, { ...typedCommitment(), ...keys }),
    ];
    const [one, other] = await Promise.all(pages.map((page) => page.text()));
    expect(one).toContain('Mã đăng ký viết chưa đúng');
    expect(other).toContain('Mã cam kết viết chưa đúng');
  });
});
