import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { LookUp } from '#domain/nomination/contract.ts';
import { paths } from '#domain/paths.ts';
import type { ActionInput } from '#domain/review/contract.ts';
import { outcomesOf, stateOf } from './support/decisions.ts';
import { auditOf } from './support/office.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { appraising, ask, type Desk, doIt, ngaNamDesks, read } from './support/review.ts';

const portal = new Portal();
const conclude = {
  action: 'conclude',
  ground: 'criteria-not-met',
  reason: 'Chỉ các cơ quan đọc được câu này',
} as const satisfies ActionInput;

type Findings = Extract<ActionInput, { action: 'assess' }>['assessments'];

/** The first of the two nominees is found so, the second not to meet the criteria for want of evidence. */
async function assess(desk: Desk, code: string, finding: 'meets' | 'does-not') {
  const { nominees } = await read(desk, code);
  const assessments: Findings = nominees.map(({ position, award }) => {
    const found = position === 0 ? finding : 'does-not';
    const ground = found === 'meets' ? null : position === 0 ? 'criteria-not-met' : 'evidence-lacking';
    return { position, award, finding: found, ground, note: '' };
  });
  return doIt(desk, code, { action: 'assess', assessments });
}

it('ends a dossier of which nobody meets the criteria, and tells the unit why of each', async () => {
  const desks = await ngaNamDesks(portal);
  const sent = await appraising(portal, desks);
  await assess(desks.appraiser, sent.code, 'does-not');
  await expectProblem(
    await ask(desks.appraiser, sent.code, { action: 'propose' }),
    409,
    'illegal-transition',
  );
  const after = await doIt(desks.appraiser, sent.code, conclude);
  expect(after).toMatchObject({ state: 'not-awarded', holder: null });
  expect(await outcomesOf(sent.code)).toEqual([
    '0 not-awarded criteria-not-met',
    '1 not-awarded evidence-lacking',
  ]);
  expect((await auditOf(sent.code)).at(-1)).toBe(
    `conclude appraising→not-awarded ${desks.appraiser.email} Chưa đạt tiêu chuẩn của kế hoạch`,
  );
  const { code, secret } = sent;
  const answer = await portal.post(paths.api.lookUps, { code, secret });
  const text = await answer.clone().text();
  expect((await answer.json<LookUp>()).state).toBe('not-awarded');
  for (const words of ['Chưa đạt tiêu chuẩn của kế hoạch', 'Minh chứng chưa đủ'])
    expect(text).toContain(words);
  expect(text).not.toContain(conclude.reason);
  const { results } = await env.DB.prepare('SELECT text FROM mails').all<{ text: string }>();
  expect(results.filter((mail) => mail.text.includes(conclude.reason))).toEqual([]);
});

it('refuses that while somebody meets the criteria or isn’t assessed, and of another office', async () => {
  const desks = await ngaNamDesks(portal);
  const { code } = await appraising(portal, desks);
  await expectProblem(await ask(desks.appraiser, code, conclude), 409, 'illegal-transition');
  await assess(desks.appraiser, code, 'meets');
  await expectProblem(await ask(desks.appraiser, code, conclude), 409, 'illegal-transition');
  await assess(desks.appraiser, code, 'does-not');
  await expectProblem(await ask(desks.receiver, code, conclude), 403, 'not-allowed');
  expect(await stateOf(code)).toBe('appraising');
});
