import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Receipt } from '#domain/nomination/contract.ts';
import {
  makeCollective,
  makeIndividual,
  makeNinhThuanNomination,
  makeNomination,
} from '../factories/nomination.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { change, createDraft, createSubmitted, save, submit } from './support/dossiers.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();

async function stored(code: string) {
  const dossier = await env.DB.prepare(
    'SELECT id, state, version, submitted_at, receiving FROM nominations WHERE code = ?',
  )
    .bind(code)
    .first<{ id: number; state: string; version: number; submitted_at: number | null; receiving: string }>();
  if (!dossier) throw new Error(`No dossier ${code}`);
  const nominees = await env.DB.prepare(
    'SELECT position, kind, name, award, outcome FROM nominees WHERE nomination_id = ? ORDER BY position',
  )
    .bind(dossier.id)
    .all();
  const audit = await env.DB.prepare(
    'SELECT action, from_state, to_state, actor_kind, at FROM audit_events WHERE entity_id = ? ORDER BY id',
  )
    .bind(code)
    .all();
  return { dossier, nominees: nominees.results, audit: audit.results };
}

describe('submitting', () => {
  it('gives a receipt with what the plan says', async () => {
    const nomination = makeNinhThuanNomination();
    const response = await submit(portal, await createDraft(portal, nomination), nomination);
    expect(response.status).toBe(200);
    expect(await response.json<Receipt>()).toEqual({
      code: expect.stringMatching(/^[2-9A-Z]{8}$/),
      state: 'submitted',
      submittedAt: '2021-12-02T12:00:00+07:00',
      unit: 'Ủy ban nhân dân xã Mẫu',
      campaign: expect.stringContaining('Vùng xanh'),
      programme: expect.any(String),
      award: expect.stringContaining('Bằng khen'),
      round: expect.any(String),
      deadline: expect.stringContaining('tức là đến hết Chủ nhật 19/12/2021'),
      receiving: expect.stringContaining('Sở Nội vụ'),
      coordinating: expect.stringContaining('Sở Y tế'),
      council: null,
      deciding: expect.stringContaining('Ủy ban nhân dân tỉnh'),
      collectives: 1,
      individuals: 0,
      number: 1,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      papers: [],
      byPost: ['Tờ trình đề nghị khen thưởng', expect.stringContaining('Báo cáo')],
      late: false,
    });
  });

  it('stores the dossier as it now stands, its nominees and an audit line', async () => {
    const draft = await createDraft(portal);
    const changed = makeNomination({
      contact: { name: 'Người Khác', phone: '02990000099', email: '' },
      nominees: [
        makeIndividual({ name: 'Lò Thị Mẫu' }),
        makeCollective(),
        makeCollective({ name: 'Đội Mẫu' }),
      ],
    });
    expect((await submit(portal, draft, changed)).status).toBe(200);
    const { dossier, nominees, audit } = await stored(draft.code);
    const receiving = expect.any(String);
    expect(dossier).toMatchObject({
      state: 'submitted',
      version: 2,
      submitted_at: NOON_2_DECEMBER,
      receiving,
    });
    expect(nominees).toEqual([
      { position: 0, kind: 'individual', name: 'Lò Thị Mẫu', award: 'gk-chu-tich-thi-xa', outcome: null },
      expect.objectContaining({ position: 1, kind: 'collective' }),
      expect.objectContaining({ position: 2, name: 'Đội Mẫu' }),
    ]);
    const at = NOON_2_DECEMBER;
    expect(audit).toEqual([
      { action: 'create', from_state: null, to_state: 'draft', actor_kind: 'nominator', at },
      { action: 'submit', from_state: 'draft', to_state: 'submitted', actor_kind: 'nominator', at },
    ]);
    const contact = await env.DB.prepare(
      'SELECT name, phone FROM nomination_contacts WHERE nomination_id = ?',
    )
      .bind(dossier.id)
      .first();
    expect(contact).toEqual({ name: 'Người Khác', phone: '02990000099' });
  });
});

describe('the same submit again', () => {
  it('gives the same receipt, later too, and one dossier', async () => {
    const draft = await createDraft(portal);
    const first = await (await submit(portal, draft)).json();
    const again = await submit(new Portal({ now: NOON_2_DECEMBER + 3_600_000 }), draft);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(first);
    expect((await stored(draft.code)).audit).toHaveLength(2);
  });

  it('gives it after the deadline as well: the answer was lost, not the dossier', async () => {
    const nomination = makeNinhThuanNomination();
    const draft = await createDraft(portal, nomination);
    const first = await (await submit(portal, draft, nomination)).json();
    const late = new Portal({ now: Date.parse('2021-12-20T00:00:01+07:00') });
    const again = await submit(late, draft, nomination);
    expect(await again.json()).toEqual(first);
  });

  it('keeps each submission: the last one counts', async () => {
    const draft = await createSubmitted(portal);
    const other = makeNomination({ nominees: [makeCollective({ name: 'Đội Khác' })] });
    const again = await submit(portal, draft, other);
    expect(await again.json()).toMatchObject({ number: 2, collectives: 1, individuals: 0 });
    expect((await stored(draft.code)).nominees).toEqual([expect.objectContaining({ name: 'Đội Khác' })]);
    const { results } = await env.DB.prepare(
      `SELECT number, json_array_length(version.content, '$.content.nominees') AS nominees
       FROM nomination_versions AS version JOIN nominations ON nominations.id = nomination_id
       WHERE code = ? ORDER BY number`,
    )
      .bind(draft.code)
      .all();
    expect(results).toEqual([
      { number: 1, nominees: 2 },
      { number: 2, nominees: 1 },
    ]);
  });
});

it('is over after thirty times: each one is kept', async () => {
  const draft = await createSubmitted(portal);
  await env.DB.prepare(
    `WITH RECURSIVE numbers(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < 30)
     INSERT INTO nomination_versions (nomination_id, number, content, digest, submitted_at)
     SELECT nominations.id, n, '', '', 0 FROM nominations, numbers WHERE code = ?`,
  )
    .bind(draft.code)
    .run();
  const other = makeNomination({ nominees: [makeCollective({ name: 'Đội Khác' })] });
  const problem = await expectProblem(await submit(portal, draft, other), 409, 'not-open');
  expect(problem.detail).toContain('30 lần');
});

describe('compare-and-set', () => {
  it('refuses a submit of what somebody changed meanwhile', async () => {
    const draft = await createDraft(portal);
    await change(portal, draft, makeNomination({ nominees: [makeCollective({ name: 'Đội Một' })] }));
    await expectProblem(await submit(portal, draft), 409, 'version-conflict');
    const { dossier, nominees } = await stored(draft.code);
    expect([dossier.state, nominees]).toEqual(['draft', []]);
  });

  it('lets one of two different submits through when both arrive at once', async () => {
    const draft = await createDraft(portal);
    const sent = ['Đội Một', 'Đội Hai'].map((name) =>
      makeNomination({ nominees: [makeCollective({ name })] }),
    );
    const answers = await Promise.all(sent.map((nomination) => submit(portal, draft, nomination)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const winner = answers[0]?.status === 200 ? 'Đội Một' : 'Đội Hai';
    const { dossier, nominees, audit } = await stored(draft.code);
    expect(dossier.version).toBe(2);
    expect(nominees).toEqual([expect.objectContaining({ name: winner })]);
    expect(audit.map((line) => line['action'])).toEqual(['create', 'submit']);
  });

  it('sends the one or the other when a change and a submit arrive at once', async () => {
    const draft = await createDraft(portal);
    const other = makeTyped({ nominees: [makeCollective({ name: 'Đội Hai' })] });
    const answers = await Promise.all([submit(portal, draft), save(portal, draft, other)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const { dossier, nominees } = await stored(draft.code);
    expect(dossier.version).toBe(2);
    expect(nominees).toHaveLength(dossier.state === 'submitted' ? 2 : 0);
  });

  it('answers both alike when the same submit arrives twice at once', async () => {
    const draft = await createDraft(portal);
    const answers = await Promise.all([submit(portal, draft), submit(portal, draft)]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect((await stored(draft.code)).nominees).toHaveLength(2);
  });

  it('refuses a version that the draft does not have', async () => {
    const draft = await createDraft(portal);
    await expectProblem(await submit(portal, { ...draft, version: 9 }), 409, 'version-conflict');
    expect((await stored(draft.code)).dossier.state).toBe('draft');
  });
});

describe('the deadline, by the server’s clock', () => {
  const nomination = makeNinhThuanNomination();

  it('takes a dossier at 23:59:59 of the last day', async () => {
    const last = new Portal({ now: Date.parse('2021-12-19T23:59:59+07:00') });
    expect((await submit(last, await createDraft(last, nomination), nomination)).status).toBe(200);
  });

  it('refuses one at 00:00:00, keeps the draft and says what can be done', async () => {
    const late = new Portal({ now: Date.parse('2021-12-20T00:00:00+07:00') });
    const draft = await createDraft(late, nomination);
    const problem = await expectProblem(await submit(late, draft, nomination), 409, 'round-closed');
    expect(problem.detail).toContain('tức là đến hết Chủ nhật 19/12/2021');
    expect(problem.detail).toContain('Bản nháp của bạn vẫn được giữ');
    expect(problem.errors.map((one) => one.field)).toEqual(['choice.round']);
    expect((await stored(draft.code)).dossier).toMatchObject({
      state: 'draft',
      version: 1,
      submitted_at: null,
    });
  });

  it('names the round that is still open', async () => {
    const first = makeNinhThuanNomination('dot-1');
    const problem = await expectProblem(
      await submit(portal, await createDraft(portal, first), first),
      409,
      'round-closed',
    );
    expect(problem.detail).toMatch(/chuyển sang .+\./);
  });

  it('refuses a round that has not begun', async () => {
    const second = makeNomination({ choice: { ...makeNomination().choice, round: 'dot-2' } });
    const early = new Portal({ now: Date.parse('2021-12-31T23:59:59+07:00') });
    const draft = await createDraft(early, second);
    await expectProblem(await submit(early, draft, second), 409, 'round-not-started');
    early.now += 1000;
    expect((await submit(early, draft, second)).status).toBe(200);
  });
});

describe('refusals', () => {
  const choice = makeNomination().choice;
  it.each([
    ['unknown-campaign', 'choice.campaign', { ...choice, campaign: 'khong-co' }],
    ['unknown-programme', 'choice.programme', { ...choice, programme: 'khong-co' }],
    ['unknown-award', 'choice.award', { ...choice, award: 'khong-co' }],
    ['unknown-round', 'choice.round', { ...choice, round: 'dot-9' }],
    ['award-decided-by-unit', 'choice.award', { ...choice, award: 'gk-don-vi' }],
  ] as const)('what the plan does not know, by name: %s', async (code, field, wrong) => {
    const draft = await createDraft(portal);
    const sent = await submit(portal, draft, makeNomination({ choice: wrong }));
    const problem = await expectProblem(sent, 422, code);
    expect(problem.errors.map((one) => one.field)).toEqual([field]);
    expect((await stored(draft.code)).dossier.state).toBe('draft');
  });

  it('what is missing or wrong, field by field, as paths into the dossier', async () => {
    const broken = makeNomination({
      unit: { name: ' ', kind: 'agency', superior: '' },
      contact: { ...makeNomination().contact, phone: '12' },
      nominees: [makeCollective(), makeIndividual({ name: '' })],
    });
    const sent = await submit(portal, await createDraft(portal), broken);
    const problem = await expectProblem(sent, 422, 'invalid-input');
    expect(problem.errors).toEqual([
      { field: 'unit.name', message: 'Nhập tên đầy đủ của đơn vị' },
      { field: 'contact.phone', message: 'Nhập số điện thoại từ 8 đến 14 chữ số, có thể mở đầu bằng +84' },
      { field: 'nominees.1.name', message: 'Nhập họ và tên' },
    ]);
  });

  it('a nominee whose criteria are all of another plan', async () => {
    const wrong = makeNomination({
      nominees: [makeCollective(), makeIndividual({ criteria: [{ id: 'khong-co', evidence: '' }] })],
    });
    const problem = await expectProblem(
      await submit(portal, await createDraft(portal), wrong),
      422,
      'invalid-input',
    );
    expect(problem.errors.map((one) => one.field)).toEqual(['nominees.1.criteria']);
  });

  it('refuses a letter dated tomorrow', async () => {
    const { letter } = makeNomination();
    const wrong = makeNomination({ letter: { ...letter, date: '2021-12-03' } });
    const problem = await expectProblem(
      await submit(portal, await createDraft(portal), wrong),
      422,
      'invalid-input',
    );
    expect(problem.errors).toEqual([
      { field: 'letter.date', message: 'Ngày ký Tờ trình không thể ở sau hôm nay' },
    ]);
  });

  it('says the same of a wrong secret and of a code that is not there', async () => {
    const [mine, other] = [await createDraft(portal), await createDraft(portal)];
    const wrong = await submit(portal, { ...mine, secret: other.secret });
    const absent = await submit(portal, { ...mine, code: '22222222' });
    expect(await expectProblem(absent, 404, 'nomination-not-found')).toEqual(
      await expectProblem(wrong, 404, 'nomination-not-found'),
    );
    expect((await stored(mine.code)).dossier.state).toBe('draft');
  });

  it('asks for the version', async () => {
    const draft = await createDraft(portal);
    const response = await portal.post(
      `/api/nominations/${draft.code}/submission`,
      { draft: makeTyped() },
      { authorization: `Bearer ${draft.secret}` },
    );
    const problem = await expectProblem(response, 422, 'invalid-input');
    expect(problem.errors.map((one) => one.field)).toEqual(['version']);
  });
});
