import { describe, expect, it } from 'vitest';
import { blankNominee, type Draft } from '#domain/nomination/draft.ts';
import { mergeDrafts, takeTheirs } from '#domain/nomination/merge.ts';
import { makeTyped } from '../../factories/typed-nomination.ts';

const base = makeTyped();
const named = (name: string): Draft => ({ ...base, unit: { ...base.unit, name } });
const withNominee = (id: string, name: string): Draft => ({
  ...base,
  nominees: base.nominees.map((one) => (one.id === id ? { ...one, name } : one)),
});
const without = (id: string): Draft => ({ ...base, nominees: base.nominees.filter((one) => one.id !== id) });
const added = (id: string): Draft => ({
  ...base,
  nominees: [...base.nominees, { ...blankNominee('collective', id), name: `Tổ ${id}` }],
});
const names = ({ nominees }: Draft) => nominees.map(({ name }) => name);

describe('two holders of one draft', () => {
  it.each<[string, Draft, Draft]>([
    ['only we wrote', named('Ta'), base],
    ['both wrote the same', named('Ta'), named('Ta')],
  ])('%s: ours stands, nothing is told', (_, mine, theirs) => {
    expect(mergeDrafts(base, mine, theirs)).toEqual({ draft: mine, conflicts: [], taken: [] });
  });

  it('only they wrote: theirs is taken, and told', () => {
    expect(mergeDrafts(base, base, named('Họ'))).toEqual({
      draft: named('Họ'),
      conflicts: [],
      taken: ['unit.name'],
    });
  });

  it('different parts, and different fields of one nominee, go together', () => {
    const mine = { ...withNominee('n1', 'Tổ Ta'), unit: { ...base.unit, superior: 'Cấp trên Ta' } };
    const theirs: Draft = {
      ...base,
      letter: { ...base.letter, place: 'Xã Họ' },
      nominees: base.nominees.map((one) => (one.id === 'n1' ? { ...one, note: 'Ghi chú Họ' } : one)),
    };
    const { draft, conflicts, taken } = mergeDrafts(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(taken.sort()).toEqual(['letter.place', 'nominees.n1.note']);
    expect(draft.unit.superior).toBe('Cấp trên Ta');
    expect(draft.letter.place).toBe('Xã Họ');
    expect(draft.nominees[0]).toMatchObject({ name: 'Tổ Ta', note: 'Ghi chú Họ' });
  });

  it('the same answer differently: ours stands until a person chooses', () => {
    const { draft, conflicts } = mergeDrafts(base, named('Ta'), named('Họ'));
    expect(draft.unit.name).toBe('Ta');
    expect(conflicts).toEqual([{ path: 'unit.name', mine: 'Ta', theirs: 'Họ' }]);
    expect(conflicts.reduce(takeTheirs, draft)).toEqual(named('Họ'));
  });

  it('a date and a choice are never mixed of two', () => {
    const dated = (day: string, month: string): Draft => ({
      ...base,
      letter: { ...base.letter, date: { ...base.letter.date, day, month } },
    });
    const date = base.letter.date;
    const { draft, conflicts } = mergeDrafts(base, dated('9', date.month), dated(date.day, '11'));
    expect(draft).toEqual(dated('9', date.month));
    expect(conflicts.map(({ path }) => path)).toEqual(['letter.date']);
    expect(conflicts.reduce(takeTheirs, draft)).toEqual(dated(date.day, '11'));
  });

  it('both added somebody: both stay', () => {
    const { draft, conflicts, taken } = mergeDrafts(base, added('a'), added('b'));
    expect([names(draft).slice(-2), conflicts, taken]).toEqual([['Tổ a', 'Tổ b'], [], ['nominees.b']]);
  });

  it('one side took somebody out whom the other left alone: out', () => {
    expect(names(mergeDrafts(base, without('n1'), base).draft)).toEqual([base.nominees[1]?.name]);
    expect(mergeDrafts(base, base, without('n1'))).toMatchObject({
      draft: without('n1'),
      taken: ['nominees.n1'],
    });
  });

  it('one side took somebody out whom the other changed: stays, and a person chooses', () => {
    const ours = mergeDrafts(base, withNominee('n1', 'Tổ Mới'), without('n1'));
    expect(names(ours.draft)).toContain('Tổ Mới');
    expect(ours.conflicts).toMatchObject([{ path: 'nominees.n1', theirs: undefined }]);
    expect(ours.conflicts.reduce(takeTheirs, ours.draft)).toEqual(without('n1'));

    const theirs = mergeDrafts(base, without('n1'), withNominee('n1', 'Tổ Mới'));
    expect(names(theirs.draft)).toContain('Tổ Mới');
    expect(theirs.conflicts).toMatchObject([{ path: 'nominees.n1', mine: undefined }]);
  });

  it('a nominee’s own field is put back in its place', () => {
    const { draft, conflicts } = mergeDrafts(base, withNominee('n2', 'Ta'), withNominee('n2', 'Họ'));
    expect(conflicts.map(({ path }) => path)).toEqual(['nominees.n2.name']);
    expect(conflicts.reduce(takeTheirs, draft)).toEqual(withNominee('n2', 'Họ'));
  });

  it('loses nothing of either side, whatever they did', () => {
    const mine = { ...added('a'), unit: { ...base.unit, name: 'Ta', superior: 'Trên Ta' } };
    const theirs = { ...added('b'), unit: { ...base.unit, name: 'Họ' }, byPost: ['to-trinh'] };
    const { draft, conflicts } = mergeDrafts(base, mine, theirs);
    const kept = JSON.stringify([draft, conflicts]);
    for (const words of ['Ta', 'Trên Ta', 'Họ', 'Tổ a', 'Tổ b', 'to-trinh']) expect(kept).toContain(words);
  });
});
