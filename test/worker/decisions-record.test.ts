import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { DecisionView } from '#domain/decision/contract.ts';
import { paths } from '#domain/paths.ts';
import { openDb } from '../../functions/db/client.ts';
import { sweepPapers } from '../../functions/services/paper/sweep.ts';
import { openPapers } from '../../functions/storage/papers.ts';
import { makePdf } from '../factories/files/pdf.ts';
import { grant } from '../factories/member.ts';
import {
  attach,
  type Clerk,
  clerkOf,
  confirm,
  createProposed,
  makeAward,
  PLACE,
  read,
  recipient,
  record,
  stateOf,
  stored,
} from './support/decisions.ts';
import { auditOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
const send = async (input: object, clerk = clerkOf(portal)) =>
  (await clerk).post(paths.api.staff.decisions, input);

describe('recording a decision', () => {
  it('keeps it as signed, each name beside what was proposed, and changes no dossier', async () => {
    const { code, version } = await createProposed(portal);
    const clerk = await clerkOf(portal);
    const input = makeAward([recipient(code), recipient(code, 1, { name: 'Trần Thị Ví Dụ A' })]);
    const view = await record(clerk, input);
    expect(view).toMatchObject({ state: 'recorded', version: 1, names: 2, recordedBy: clerk.name });
    expect(view.slug).toBe(`${input.number.split('/')[0]}-qd-mau-2021`);
    expect(view.lines.map(({ anchor, differs }) => [anchor, differs])).toEqual([
      ['to-covid-cong-dong-ap-mau-du-lieu-minh-hoa', []],
      ['tran-thi-vi-du-a', ['name']],
    ]);
    expect(view.lines[1]?.before).toEqual({
      ...{ name: 'Trần Thị Ví Dụ', title: 'Trạm trưởng', body: 'Trạm Y tế xã Mẫu', posthumous: false },
    });
    expect(view.dossiers).toEqual([
      { code, version, state: 'proposed', unit: 'Ủy ban nhân dân xã Mẫu', others: [] },
    ]);
    expect(view.obstacle).toContain('Người khác');
    expect(await stateOf(code)).toBe('proposed');
    expect(await auditOf(String(view.id))).toEqual([`record null→recorded ${clerk.email}`]);
  });

  it('refuses a date to come by the server’s clock in Vietnam, and takes today', async () => {
    const late = new Portal({ now: Date.parse('2021-12-01T17:00:00Z') });
    const { code } = await createProposed(late);
    const clerk = clerkOf(late);
    const tomorrow = makeAward([recipient(code)], { date: '2021-12-03' });
    const problem = await expectProblem(await send(tomorrow, clerk), 422, 'invalid-input');
    expect(problem.errors.map(({ field }) => field)).toEqual(['date']);
    expect((await send(makeAward([recipient(code)], { date: '2021-12-02' }), clerk)).status).toBe(201);
  });

  it('refuses whoever was not found to meet, has an outcome, or is chosen twice, each by name', async () => {
    const { code } = await createProposed(portal);
    const where = 'nomination_id = (SELECT id FROM nominations WHERE code = ?) AND position = ?';
    await env.DB.prepare(`UPDATE nominees SET finding = 'does-not' WHERE ${where}`).bind(code, 0).run();
    await env.DB.prepare(`UPDATE nominees SET outcome = 'not-awarded' WHERE ${where}`).bind(code, 1).run();
    const problem = await expectProblem(
      await send(makeAward([recipient(code), recipient(code, 1), recipient(code, 1)])),
      422,
      'invalid-input',
    );
    expect(problem.errors.map(({ field, message }) => [field, message.split('; ')[0]])).toEqual([
      [
        'recipients.0',
        `Tổ COVID cộng đồng ấp Mẫu (dữ liệu minh họa) (hồ sơ ${code}): chưa được thẩm định là đạt`,
      ],
      ['recipients.1', `Trần Thị Ví Dụ (hồ sơ ${code}): đã có kết quả`],
      ['recipients.2', `Hồ sơ ${code}: một đề nghị được chọn hai lần`],
    ]);
  });

  it('refuses an award above the proposed one, and another than asked for without the appraiser’s reason', async () => {
    const { code } = await createProposed(portal);
    const set = (award: string, note: string) =>
      env.DB.prepare(
        `UPDATE nominees SET award = 'khen-cap-tinh', proposed_award = ?2, finding_note = ?3
         WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?1)`,
      )
        .bind(code, award, note)
        .run();
    await set('gk-chu-tich-thi-xa', '');
    const higher = makeAward([recipient(code)], { award: 'khen-cap-tinh' });
    const above = await expectProblem(await send(higher), 422, 'invalid-input');
    expect(above.errors[0]?.message).toContain('cao hơn');
    const lower = await expectProblem(await send(makeAward([recipient(code)])), 422, 'invalid-input');
    expect(lower.errors[0]?.message).toContain('chưa ghi lý do');
    await set('gk-chu-tich-thi-xa', 'Thành tích trong phạm vi thị xã');
    expect((await send(makeAward([recipient(code)]))).status).toBe(201);
  });

  it('refuses what the plan does not have, a dossier elsewhere and one that is not there alike', async () => {
    const { code } = await createProposed(portal);
    const wrong = await expectProblem(
      await send(makeAward([recipient(code)], { programme: 'khac', award: 'khac' })),
      422,
      'invalid-input',
    );
    expect(wrong.errors.map(({ field }) => field)).toEqual(['programme', 'award']);
    const round = makeAward([recipient(code), recipient('22222222')], { round: 'dot-2' });
    const { errors } = await expectProblem(await send(round), 422, 'invalid-input');
    expect(errors.map(({ message }) => message)).toEqual([
      `Hồ sơ ${code} không còn chờ quyết định ở đây; bỏ khỏi danh sách`,
      'Hồ sơ 22222222 không còn chờ quyết định ở đây; bỏ khỏi danh sách',
    ]);
  });

  it('refuses a number that the campaign has, however it is written, until that decision is cancelled', async () => {
    const { code } = await createProposed(portal);
    const clerk = await clerkOf(portal);
    const first = await record(clerk, makeAward([recipient(code)], { number: '900/QĐ-MẪU' }));
    const again = makeAward([recipient(code)], { number: '900/qđ-mẫu' });
    const problem = await expectProblem(
      await clerk.post(paths.api.staff.decisions, again),
      422,
      'invalid-input',
    );
    expect(problem.errors.map(({ field }) => field)).toEqual(['number']);
    const cancel = (reason: string) =>
      clerk.post(paths.api.staff.cancellation(first.id), { version: first.version, reason });
    await expectProblem(await cancel(' '), 422, 'invalid-input');
    expect((await cancel('Ghi nhầm')).status).toBe(200);
    expect((await clerk.post(paths.api.staff.decisions, again)).status).toBe(201);
    expect((await auditOf(String(first.id))).at(-1)).toBe(
      `cancel recorded→cancelled ${clerk.email} Ghi nhầm`,
    );
  });

  it('keeps no signed file of a decision that was dropped', async () => {
    const { code } = await createProposed(portal);
    const clerk = await clerkOf(portal);
    const view = await record(clerk, makeAward([recipient(code)]));
    expect((await attach(portal, clerk, view)).status).toBe(200);
    const files = async () => (await env.PAPERS.list({ prefix: `quyet-dinh/${view.id}/` })).objects.length;
    expect(await files()).toBe(1);
    const dropped = await clerk.post(paths.api.staff.cancellation(view.id), {
      ...{ version: view.version + 1, reason: 'Ghi nhầm' },
    });
    expect(await dropped.json<DecisionView>()).toMatchObject({ state: 'cancelled', file: null });
    expect(await files()).toBe(0);
  });

  it('refuses a printed line that a spreadsheet would run, or that is longer than a line', async () => {
    const { code } = await createProposed(portal);
    const bad = recipient(code, 0, { name: '=1+1', achievement: 'a'.repeat(301) });
    const { errors } = await expectProblem(await send(makeAward([bad])), 422, 'invalid-input');
    expect(errors.map(({ field }) => field)).toEqual(['recipients.0.name', 'recipients.0.achievement']);
  });

  it('is for clerks of that office who have no interest in a dossier, refused and audited otherwise', async () => {
    const { code } = await createProposed(portal);
    const input = makeAward([recipient(code)]);
    for (const overrides of [
      { grants: [grant('lead', PLACE.campaign, PLACE.deciding)] },
      { grants: [grant('decision-clerk', PLACE.campaign, 'phong-noi-vu')] },
      { grants: [grant('decision-clerk', 'son-la', PLACE.deciding)] },
      { unit: 'ỦY BAN NHÂN DÂN  XÃ MẪU' },
    ]) {
      const clerk = await clerkOf(portal, overrides);
      await expectProblem(await clerk.post(paths.api.staff.decisions, input), 403, 'not-allowed');
      const refused = "SELECT count(*) AS it FROM audit_events WHERE action = 'be-refused' AND actor = ?";
      expect(await stored<number>(refused, clerk.email)).toEqual([1]);
    }
    const other = await clerkOf(portal);
    await env.DB.prepare(
      `INSERT INTO recusals SELECT id, ?2, 'người nhà', 0 FROM nominations WHERE code = ?1`,
    )
      .bind(code, other.member.id)
      .run();
    await expectProblem(await other.post(paths.api.staff.decisions, input), 403, 'not-allowed');
  });
});

describe('what waits for a decision', () => {
  it('is counted by place and listed for its clerks, without contact and birth year', async () => {
    const { code } = await createProposed(portal);
    const clerk = await clerkOf(portal);
    const places = await (await clerk.get(paths.api.staff.proposals)).json<{ places: object[] }>();
    expect(places.places).toEqual([{ ...PLACE, dossiers: expect.any(Number), nominees: expect.any(Number) }]);
    const query = new URLSearchParams(PLACE);
    const response = await clerk.get(`${paths.api.staff.candidates}?${query}`);
    const text = await response.text();
    expect(text).toContain(`"code":"${code}"`);
    expect(text).not.toMatch(/1979|Lê Văn Liên Hệ|02990000012|lien-he@/);
    const stranger = await clerkOf(portal, { grants: [grant('decision-clerk', 'son-la')] });
    expect(await (await stranger.get(paths.api.staff.proposals)).json()).toEqual({ places: [] });
    await expectProblem(await stranger.get(`${paths.api.staff.candidates}?${query}`), 403, 'not-allowed');
  });
});

describe('the signed file', () => {
  it('is a PDF by its bytes, kept with its digest, handed to clerks with an audit line, left by the sweep', async () => {
    const { code } = await createProposed(portal);
    const clerk = await clerkOf(portal);
    const view = await record(clerk, makeAward([recipient(code)]));
    const png = Uint8Array.from(new TextEncoder().encode('không phải PDF'));
    await expectProblem(await attach(portal, clerk, view, png), 422, 'paper-refused');
    const pdf = makePdf();
    expect((await attach(portal, clerk, view, pdf)).status).toBe(200);
    const { file } = await read(clerk, view.id);
    expect(file).toEqual({
      ...{ name: 'Quyết định đã ký.pdf', bytes: pdf.length },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await expectProblem(await attach(portal, clerk, view), 409, 'version-conflict', 'decision');
    await sweepPapers({
      ctx: { db: openDb(portal.env.DB), papers: openPapers(portal.env), now: portal.now },
    });
    const got = await clerk.get(paths.api.staff.decisionFile(view.id));
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(pdf);
    expect((await auditOf(String(view.id))).slice(1)).toEqual([
      `attach-file recorded→recorded ${clerk.email}`,
      `download-paper null→null ${clerk.email}`,
    ]);
    const stranger = await clerkOf(portal, { grants: [grant('auditor')] });
    await expectProblem(await stranger.get(paths.api.staff.decisionFile(view.id)), 403, 'not-allowed');
  });
});

describe('a decision of another office', () => {
  it('is neither read nor changed, and each try is audited', async () => {
    const { code } = await createProposed(portal);
    const view = await record(await clerkOf(portal), makeAward([recipient(code)]));
    const stranger = await clerkOf(portal, { grants: [grant('decision-clerk', 'son-la', 'ubnd-tinh')] });
    const { version } = view;
    const tries = [
      await stranger.get(paths.api.staff.decision(view.id)),
      await stranger.get(paths.api.staff.decisionFile(view.id)),
      await stranger.post(paths.api.staff.cancellation(view.id), { version, reason: 'Nhầm' }),
      await confirm(stranger, view),
      await attach(portal, stranger, view),
    ];
    for (const response of tries) await expectProblem(response, 403, 'not-allowed');
    await expectProblem(await stranger.get(paths.api.staff.decision(999_999)), 404, 'decision-not-found');
    expect(await auditOf(stranger.email)).toEqual(
      ['GET :id', 'GET :id/file', 'POST :id/cancellation', 'POST :id/confirmation', 'PUT :id/file'].map(
        (wanted) => `be-refused null→null ${stranger.email} ${wanted.replace(':', '/api/staff/decisions/:')}`,
      ),
    );
    expect((await read(await clerkOf(portal), view.id)).state).toBe('recorded');
  });

  it('never crowds one’s own out of the list, however many there are', async () => {
    const { code } = await createProposed(portal);
    const clerk = await clerkOf(portal);
    const { id } = await record(clerk, makeAward([recipient(code)]));
    await env.DB.prepare(
      `INSERT INTO decisions (kind, campaign, programme, award, deciding, slug, number, date, signer_title, subject,
         state, version, change_id, recorded_by, recorded_at)
       WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 501)
       SELECT kind, 'son-la', programme, award, 'ubnd-tinh', slug || n, number, date, signer_title, subject,
         state, version, change_id, recorded_by, recorded_at + n FROM decisions, counted WHERE id = ?`,
    )
      .bind(id)
      .run();
    const listed = async (reader: Clerk) => {
      const response = await reader.get(`${paths.api.staff.decisions}?state=recorded`);
      return (await response.json<{ items: { id: number; campaign: string }[] }>()).items;
    };
    const own = await listed(clerk);
    expect(own.map((one) => one.id)).toContain(id);
    expect(new Set(own.map(({ campaign }) => campaign))).toEqual(new Set([PLACE.campaign]));
    const everywhere = await clerkOf(portal, { grants: [grant('decision-clerk')] });
    expect(await listed(everywhere)).toHaveLength(500);
  });
});
