import { describe, expect, it } from 'vitest';
import type { DomainError } from '#domain/errors.ts';
import type { Snapshot } from '#domain/nomination/canonical.ts';
import { fieldLabel } from '#domain/nomination/fields.ts';
import { applyFlagged, changedPaths } from '#domain/nomination/flagged.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { checkSupplement } from '#domain/nomination/supplement.ts';
import { makeCollective, makeIndividual, makeNomination } from '../../../factories/nomination.ts';

const NOMINATION = makeNomination();
const PAPER = { name: 'to-trinh.pdf', sha256: 'ab'.repeat(32) };
const snapshot = (changes: Partial<Nomination> = {}, papers = [PAPER]): Snapshot => ({
  content: makeNomination(changes),
  papers,
});
const { letter, unit } = NOMINATION;

describe('a field that a supplement request may name', () => {
  it.each([
    ['unit', 'Đơn vị đề nghị'],
    ['unit.name', 'Đơn vị đề nghị: Tên đơn vị'],
    ['letter.date', 'Tờ trình: Ngày ký'],
    ['nominees', 'Tập thể, cá nhân được đề nghị'],
    ['nominees.1', 'Trần Thị Ví Dụ'],
    ['nominees.1.achievement', 'Trần Thị Ví Dụ: Tóm tắt thành tích'],
    ['papers', 'Giấy tờ'],
  ])('%s is “%s”', (path, label) => {
    expect(fieldLabel(path, NOMINATION)).toBe(label);
  });

  it.each([
    'choice',
    'choice.award',
    'contact.phone',
    'consent.publication',
    'commitment',
    'unit.toString',
    'unit.name.0',
    'nominees.2',
    'nominees.01',
    'nominees.-1',
    'nominees.0.birthYear',
    'nominees.1.bodyKind',
    'nominees.1.criteria.0',
    'papers.0',
    '__proto__',
    '',
  ])('is not %j', (path) => {
    expect(fieldLabel(path, NOMINATION)).toBeNull();
  });
});

describe('a supplement request', () => {
  const ask = { fields: ['papers'], reason: ' Thiếu  chữ ký ', dueAt: 10 };

  it('is kept cleaned, each field once and none twice covered', () => {
    const fields = ['nominees.1.note', 'nominees.1', 'papers', 'papers', 'nominees.0.note'];
    expect(checkSupplement({ ...ask, fields }, NOMINATION, 9)).toEqual({
      fields: ['nominees.1', 'papers', 'nominees.0.note'],
      reason: 'Thiếu chữ ký',
      dueAt: 10,
    });
  });

  it.each([
    ['names no field', { fields: [] }, ['fields']],
    ['names one that never opens', { fields: ['papers', 'choice.award'] }, ['fields']],
    ['gives no reason', { reason: '' }, ['reason']],
    ['is due now', { dueAt: 9 }, ['dueAt']],
    ['has nothing right', { fields: [], reason: '', dueAt: 0 }, ['reason', 'fields', 'dueAt']],
  ])('is refused when it %s', (_what, wrong, fields) => {
    try {
      checkSupplement({ ...ask, ...wrong }, NOMINATION, 9);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-input' });
      expect((error as DomainError).fields.map(({ field }) => field)).toEqual(fields);
    }
  });
});

describe('an answer to a supplement request', () => {
  const nominees = [makeCollective(), makeIndividual({ note: 'Thêm' })];

  it.each([
    ['nothing at all', snapshot(), []],
    ['the field flagged', snapshot({ nominees }), ['nominees.1.note']],
    ['a field of a nominee flagged', snapshot({ nominees }), ['nominees.1']],
    ['a field of a part flagged', snapshot({ letter: { ...letter, number: '' } }), ['letter']],
    [
      'a nominee more, the list flagged',
      snapshot({ nominees: [...nominees, makeIndividual()] }),
      ['nominees'],
    ],
    ['a paper', snapshot({}, []), ['papers']],
    ['a paper that comes by post', snapshot({ byPost: ['to-trinh'] }), ['papers']],
    [
      'contact and consents, which are always free',
      snapshot({
        contact: { name: 'Khác', phone: '02990000013', email: '' },
        consent: { handling: true, publication: false, mail: true },
      }),
      [],
    ],
    ['the same letters, decomposed', snapshot({ unit: { ...unit, name: unit.name.normalize('NFD') } }), []],
  ])('may change %s', (_what, after, flagged) => {
    expect(applyFlagged(snapshot(), after, flagged)).toBe(after);
  });

  it.each([
    ['another field', snapshot({ nominees }), ['nominees.1.name'], ['nominees.1.note']],
    [
      'the field of another nominee',
      snapshot({ nominees }),
      ['nominees.0', 'nominees.10'],
      ['nominees.1.note'],
    ],
    ['a nominee more', snapshot({ nominees: [...nominees, makeIndividual()] }), ['nominees.0'], ['nominees']],
    [
      'a nominee of another kind',
      snapshot({ nominees: [makeIndividual(), makeIndividual()] }),
      ['nominees.0.note'],
      ['nominees.0'],
    ],
    ['a paper', snapshot({}, []), ['letter'], ['papers']],
    [
      'where it goes',
      snapshot({ choice: { ...NOMINATION.choice, award: 'khac' } }),
      ['unit', 'letter', 'nominees', 'papers'],
      ['choice.award'],
    ],
    [
      'several at once, each named',
      snapshot({ unit: { ...unit, superior: '' }, letter: { ...letter, number: '', place: '' } }),
      ['letter.place'],
      ['unit.superior', 'letter.number'],
    ],
  ])('may not change %s', (_what, after, flagged, named) => {
    try {
      applyFlagged(snapshot(), after, flagged);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'not-open' });
      expect((error as DomainError).fields.map(({ field }) => field)).toEqual(named);
    }
    expect(changedPaths(snapshot(), after)).toEqual(expect.arrayContaining(named));
  });
});
