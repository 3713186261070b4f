import { describe, expect, it } from 'vitest';

import {
  makeCollective,
  makeIndividual,
  makeNinhThuanNomination,
  makeNomination,
} from '../factories/nomination.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { createDraft, stored, submit } from './support/dossiers.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();

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
