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
import { change, createDraft, createSubmitted, save, stored, submit } from './support/dossiers.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();

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
