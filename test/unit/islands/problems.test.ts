import { describe, expect, it } from 'vitest';
import { resolveChoice } from '#domain/campaign/rules.ts';
import { blankNominee, EMPTY_DRAFT, isBlank } from '#domain/nomination/draft.ts';
import { readDate, readDraft } from '#domain/nomination/reading.ts';
import {
  choiceProblems,
  letterProblems,
  nomineeProblems,
  progressOf,
  readyDossier,
  unitProblems,
} from '../../../src/islands/Nomination/problems.ts';
import { makeNomination } from '../../factories/nomination.ts';
import { makeTyped } from '../../factories/typed-nomination.ts';
import { at, PLANS, plan } from './plans.ts';

const NOW = at('2021-12-10T10:00:00');
const typed = makeTyped();
const resolved = resolveChoice(PLANS, makeNomination().choice, NOW);
const fields = (problems: readonly { field: string }[]) => problems.map((problem) => problem.field);

describe('a dossier as typed', () => {
  it('becomes the dossier that the API reads', () => {
    expect(readyDossier(typed, resolved, NOW)).toEqual({ nomination: makeNomination() });
  });

  it('keeps names as their owners write them', () => {
    const [first, ...rest] = typed.nominees;
    const named = { ...typed, nominees: first ? [{ ...first, name: '  tổ  SỐ 3 y Bước ' }, ...rest] : [] };
    const ready = readyDossier(named, resolved, NOW);
    expect('nomination' in ready && ready.nomination.nominees[0]?.name).toBe('tổ SỐ 3 y Bước');
  });

  it('drops criteria of a plan chosen before, and then asks for some', () => {
    const moved = {
      ...typed,
      choice: { campaign: 'ninh-thuan', programme: 'vung-xanh', award: 'bk-chu-tich-tinh', round: 'dot-2' },
    };
    expect(readDraft(moved, plan('ninh-thuan')).nominees.map((nominee) => nominee.criteria)).toEqual([
      [],
      [],
    ]);
    const [collective] = moved.nominees;
    expect(collective && fields(nomineeProblems(collective, moved, plan('ninh-thuan')))).toEqual([
      'criteria',
    ]);
  });

  it('sends no round where the plan has none', () => {
    const choice = { campaign: 'son-la', programme: 'covid-19', award: 'bk-chu-tich-tinh', round: '' };
    expect(readDraft({ ...typed, choice }, plan('son-la')).choice.round).toBeNull();
  });
});

describe('500 nominees', () => {
  const many = {
    ...typed,
    nominees: Array.from({ length: 500 }, (_, at) => ({ ...typed.nominees[1], id: `${at}` }) as never),
  };

  it('are judged once each: after a keystroke only one verdict is new', () => {
    const first = many.nominees.map((one) => nomineeProblems(one, many, resolved.campaign));
    const again = {
      ...many,
      nominees: many.nominees.with(7, { ...typed.nominees[0], id: '7', name: '' } as never),
    };
    const second = again.nominees.map((one) => nomineeProblems(one, again, resolved.campaign));
    const changed = second.flatMap((problems, at) =>
      problems === first[at] || problems.length === 0 ? [] : [at],
    );
    expect(changed).toEqual([7]);
    expect(readyDossier(again, resolved, NOW)).toEqual({
      problems: [{ field: 'nominees.7.name', message: 'Nhập tên đầy đủ của tập thể, không viết tắt' }],
    });
  });

  it('are as many as a dossier takes', () => {
    expect('nomination' in readyDossier(many, resolved, NOW)).toBe(true);
    const one = { ...many, nominees: [...many.nominees, typed.nominees[0] as never] };
    expect(readyDossier(one, resolved, NOW)).toEqual({
      problems: [{ field: 'nominees', message: 'Một hồ sơ nhận nhiều nhất 500 đề nghị' }],
    });
    const none = readyDossier({ ...many, nominees: [] }, resolved, NOW);
    expect('problems' in none && fields(none.problems)).toEqual(['nominees']);
  });

  it('are judged anew under another choice', () => {
    const [collective] = typed.nominees;
    if (!collective) throw new Error('no collective');
    const moved = {
      choice: { ...typed.choice, campaign: 'ninh-thuan', programme: 'vung-xanh', award: 'bk-chu-tich-tinh' },
    };
    expect(nomineeProblems(collective, typed, plan('nga-nam'))).toEqual([]);
    expect(fields(nomineeProblems(collective, moved, plan('ninh-thuan')))).toEqual(['criteria']);
    expect(nomineeProblems(collective, typed, plan('nga-nam'))).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    [{ day: '8', month: '12', year: '2021' }, '2021-12-08'],
    [{ day: ' 08 ', month: '1', year: '2022' }, '2022-01-08'],
  ])('%o', (date, read) => expect(readDate(date)).toBe(read));

  it.each([
    { day: '', month: '', year: '' },
    { day: '8', month: '12', year: '21' },
    { day: 'x', month: '12', year: '2021' },
  ])('%o asks for the date again', (date) => {
    const problems = letterProblems({ ...typed, letter: { ...typed.letter, date } }, resolved, NOW);
    expect(problems).toEqual([{ field: 'letter.date', message: 'Nhập ngày ký Tờ trình, ví dụ 08/12/2021' }]);
  });

  it.each([
    { day: '31', month: '2', year: '2021' },
    { day: '8', month: '13', year: '2021' },
  ])('%o is said to be no day', (date) => {
    const problems = letterProblems({ ...typed, letter: { ...typed.letter, date } }, resolved, NOW);
    const message = 'Không có ngày này trong lịch: xem lại ngày, tháng, năm';
    expect(problems).toEqual([{ field: 'letter.date', message }]);
  });

  it('are not in the future, by the time that is passed in', () => {
    const letter = { ...typed.letter, date: { day: '11', month: '12', year: '2021' } };
    const problems = letterProblems({ ...typed, letter }, resolved, at('2021-12-10T23:59:59'));
    expect(problems).toEqual([{ field: 'letter.date', message: 'Ngày ký Tờ trình không thể ở sau hôm nay' }]);
    expect(letterProblems({ ...typed, letter }, resolved, at('2021-12-11T00:00:00'))).toEqual([]);
  });
});

describe('what is left to mend', () => {
  it('in an empty form, part by part', () => {
    expect(fields(unitProblems(EMPTY_DRAFT))).toEqual([
      'unit.name',
      'unit.kind',
      'contact.name',
      'contact.phone',
    ]);
    expect(fields(letterProblems(EMPTY_DRAFT, resolved, NOW))).toEqual([
      'letter.place',
      'letter.date',
      'letter.signerTitle',
      'letter.signerName',
    ]);
    const person = blankNominee('individual', 'n1');
    expect(fields(nomineeProblems(person, typed, plan('nga-nam')))).toEqual([
      'honorific',
      'name',
      'body',
      'achievement',
      'criteria',
    ]);
  });

  it.each(['19', 'abcd', '1899', '20211'])('a year of birth %o', (birthYear) => {
    const person = typed.nominees[1];
    if (person?.kind !== 'individual') throw new Error('no individual');
    expect(fields(nomineeProblems({ ...person, birthYear }, typed, plan('nga-nam')))).toEqual(['birthYear']);
    expect(nomineeProblems({ ...person, birthYear: '' }, typed, plan('nga-nam'))).toEqual([]);
  });

  it('at the end: the unit’s word and its consent', () => {
    const ready = readyDossier({ ...typed, commitment: false, consent: EMPTY_DRAFT.consent }, resolved, NOW);
    expect('problems' in ready && fields(ready.problems)).toEqual(['commitment', 'consent.handling']);
  });

  it('in the choice, one question at a time', () => {
    const choose = (choice: Partial<typeof EMPTY_DRAFT.choice>) =>
      fields(choiceProblems({ ...EMPTY_DRAFT, choice: { ...EMPTY_DRAFT.choice, ...choice } }, PLANS, NOW));
    expect(choose({})).toEqual(['choice.campaign']);
    expect(choose({ campaign: 'nga-nam' })).toEqual(['choice.programme']);
    expect(choose({ campaign: 'nga-nam', programme: 'covid-19' })).toEqual(['choice.award']);
    expect(choose({ ...typed.choice, round: '' })).toEqual(['choice.round']);
    expect(choose(typed.choice)).toEqual([]);
  });

  it('a round that is over, to the second', () => {
    const choice = {
      campaign: 'ninh-thuan',
      programme: 'vung-xanh',
      award: 'bk-chu-tich-tinh',
      round: 'dot-2',
    };
    expect(choiceProblems({ ...EMPTY_DRAFT, choice }, PLANS, at('2021-12-19T23:59:59'))).toEqual([]);
    const [late, ...others] = choiceProblems({ ...EMPTY_DRAFT, choice }, PLANS, at('2021-12-20T00:00:00'));
    expect(others).toEqual([]);
    expect(late?.field).toBe('choice.round');
    expect(late?.message).toContain('tức là đến hết Chủ nhật 19/12/2021');
  });
});

describe('how far a part is', () => {
  it('is told by its problems, and by whether anything is written', () => {
    expect(progressOf(EMPTY_DRAFT.unit, unitProblems(EMPTY_DRAFT))).toBe('todo');
    const begun = { ...EMPTY_DRAFT, unit: { ...EMPTY_DRAFT.unit, name: 'Tổ 3' } };
    expect(progressOf(begun.unit, unitProblems(begun))).toBe('fix');
    expect(progressOf(typed.unit, unitProblems(typed))).toBe('done');
  });

  it('a nominee who was only added is blank', () => {
    expect(isBlank(blankNominee('collective', 'n3'))).toBe(true);
    expect(isBlank({ ...blankNominee('individual', 'n3'), posthumous: true })).toBe(false);
    expect(isBlank({ ...EMPTY_DRAFT.unit, kind: 'agency' })).toBe(false);
  });
});
