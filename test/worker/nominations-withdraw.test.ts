import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { makeNinhThuanNomination, makeNomination } from '../factories/nomination.ts';
import { bearer, createDraft, createSubmitted, submit, type Ticket } from './support/dossiers.ts';
import { auditOf, officeOf, refusalOf } from './support/office.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
const office = officeOf(portal);

function withdraw(ticket: Ticket, more: object = {}, at = portal): Promise<Response> {
  return at.post(paths.api.withdrawal(ticket.code), { version: ticket.version, ...more }, bearer(ticket));
}

async function stateOf(code: string) {
  return env.DB.prepare('SELECT state, version, submitted_at FROM nominations WHERE code = ?')
    .bind(code)
    .first();
}

describe('withdrawing', () => {
  it('takes a dossier back, keeps it on record, with the reason if one was given', async () => {
    const mine = await createSubmitted(portal);
    const response = await withdraw(mine, { reason: ' Ghi nhầm  đợt ' });
    expect([response.status, await response.json()]).toEqual([
      200,
      { code: mine.code, state: 'withdrawn', version: mine.version + 1 },
    ]);
    expect(await stateOf(mine.code)).toEqual({
      state: 'withdrawn',
      version: mine.version + 1,
      submitted_at: NOON_2_DECEMBER,
    });
    expect((await auditOf(mine.code)).at(-1)).toBe('withdraw submitted→withdrawn nominator Ghi nhầm đợt');
  });

  it('gives the same answer again, with one audit line', async () => {
    const mine = await createSubmitted(portal);
    const first = await (await withdraw(mine)).json();
    expect(await (await withdraw(mine)).json()).toEqual(first);
    expect((await auditOf(mine.code)).filter((line) => line.startsWith('withdraw'))).toHaveLength(1);
  });

  it('gives it to both of two that arrive at once', async () => {
    const mine = await createSubmitted(portal);
    const answers = await Promise.all([withdraw(mine), withdraw(mine)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await answers[0].json()).toEqual(await answers[1].json());
    expect((await auditOf(mine.code)).filter((line) => line.startsWith('withdraw'))).toHaveLength(1);
  });

  it('leaves nothing that could be sent or received', async () => {
    const mine = await createSubmitted(portal);
    await withdraw(mine);
    const other = makeNomination({ unit: { name: 'Khác', kind: 'agency', superior: '' } });
    for (const nomination of [makeNomination(), other]) {
      const again = await submit(portal, { ...mine, version: mine.version + 1 }, nomination);
      const problem = await expectProblem(again, 409, 'not-open');
      expect(problem.detail).toContain('Đơn vị đã rút hồ sơ');
    }
    expect(await refusalOf(office.receive(mine.code))).toBe('illegal-transition');
  });
});

describe('what is not withdrawn', () => {
  it('a dossier that the office has taken in', async () => {
    const mine = await createSubmitted(portal);
    await office.receive(mine.code);
    const problem = await expectProblem(
      await withdraw({ ...mine, version: mine.version + 1 }),
      409,
      'not-open',
    );
    expect(problem.detail).toContain('Cơ quan đã tiếp nhận');
    expect(await stateOf(mine.code)).toMatchObject({ state: 'received' });
  });

  it('one that changed since it was read', async () => {
    const mine = await createSubmitted(portal);
    await expectProblem(await withdraw({ ...mine, version: mine.version - 1 }), 409, 'version-conflict');
  });

  it('one whose deadline has come; the millisecond before it could be', async () => {
    const deadline = Date.parse('2021-12-20T00:00:00+07:00');
    const clock = new Portal();
    const [early, late] = [
      await createSubmitted(clock, makeNinhThuanNomination()),
      await createSubmitted(clock, makeNinhThuanNomination()),
    ];
    clock.now = deadline - 1;
    expect((await withdraw(early, {}, clock)).status).toBe(200);
    clock.now = deadline;
    const problem = await expectProblem(await withdraw(late, {}, clock), 409, 'not-open');
    expect(problem.detail).toContain('Đợt này đã hết hạn nhận hồ sơ');
  });

  it('what is asked with a wrong secret, like a code that is not there', async () => {
    const [mine, other] = [await createSubmitted(portal), await createSubmitted(portal)];
    const wrong = await expectProblem(
      await withdraw({ ...mine, secret: other.secret }),
      404,
      'nomination-not-found',
    );
    const absent = await withdraw({ ...mine, code: '22222222' });
    expect(await expectProblem(absent, 404, 'nomination-not-found')).toEqual(wrong);
    expect(await stateOf(mine.code)).toMatchObject({ state: 'submitted' });
  });

  it.each([
    ['no version', { version: undefined }, 'version'],
    ['a reason too long', { reason: 'a'.repeat(2001) }, 'reason'],
  ])('what is asked with %s', async (_what, more, field) => {
    const problem = await expectProblem(
      await withdraw(await createSubmitted(portal), more),
      422,
      'invalid-input',
    );
    expect(problem.errors.map((one) => one.field)).toEqual([field]);
  });

  it('is either received or withdrawn when both are asked at once', async () => {
    for (let round = 0; round < 4; round++) {
      const mine = await createSubmitted(portal);
      const [answer, received] = await Promise.all([withdraw(mine), refusalOf(office.receive(mine.code))]);
      const state = (await stateOf(mine.code))?.['state'];
      if (state === 'withdrawn')
        expect([answer.status, received]).toEqual([200, expect.stringMatching(/conflict|illegal/)]);
      else expect([state, answer.status, received]).toEqual(['received', 409, 'none']);
    }
  });

  it('a draft can be withdrawn, too, and is deleted by nobody then', async () => {
    const draft = await createDraft(portal);
    expect((await withdraw(draft)).status).toBe(200);
    expect(await stateOf(draft.code)).toMatchObject({ state: 'withdrawn', submitted_at: null });
  });
});
