import { describe, expect, it } from 'vitest';
import { resolveChoice } from '#domain/campaign/rules.ts';
import { checkAgainstPlan } from '#domain/nomination/validate.ts';
import { makeCollective, makeIndividual, makeNomination } from '../../factories/nomination.ts';
import { makeRules } from '../../factories/rules.ts';

const NOW = Date.parse('2021-12-01T23:59:59+07:00');
const choice = { campaign: 'mau', programme: 'covid-19', award: 'bang-khen', round: 'dot-2' };
const resolved = resolveChoice([makeRules()], choice, NOW);
const fields = (nomination: ReturnType<typeof makeNomination>, now = NOW) =>
  checkAgainstPlan(nomination, resolved, now).map((problem) => problem.field);

describe('criteria', () => {
  it.each([
    ['collective', ['chung', 'tap-the'], []],
    ['collective', ['chung', 'nha-nuoc'], ['nominees.0.criteria']],
    ['individual', ['chung'], []],
    ['individual', ['tap-the'], ['nominees.0.criteria']],
    ['individual', ['gop-may'], ['nominees.0.criteria']],
    ['individual', ['khong-co'], ['nominees.0.criteria']],
  ] as const)('of a %s: %o', (kind, criteria, expected) => {
    const make = kind === 'collective' ? makeCollective : makeIndividual;
    expect(
      fields(
        makeNomination({ nominees: [make({ criteria: criteria.map((id) => ({ id, evidence: '' })) })] }),
      ),
    ).toEqual(expected);
  });
});

describe('the letter’s date', () => {
  const dated = (date: string) =>
    makeNomination({
      letter: { ...makeNomination().letter, date },
      nominees: [makeCollective({ criteria: [{ id: 'chung', evidence: '' }] })],
    });

  it.each([
    ['2021-12-01', []],
    ['2021-12-02', ['letter.date']],
  ])('%s, on the evening of 01/12', (date, expected) => {
    expect(fields(dated(date))).toEqual(expected);
  });

  it('is judged by the day in Vietnam', () => {
    expect(fields(dated('2021-12-02'), Date.parse('2021-12-01T17:00:00Z'))).toEqual([]);
  });
});
