import { describe, expect, it } from 'vitest';
import { DomainError } from '#domain/errors.ts';
import { checkGrant, lateUntil, unitKey } from '#domain/nomination/late-grant.ts';
import { makeRound } from '../../../factories/rules.ts';

const NOW = Date.parse('2021-12-21T08:00:00+07:00');
const GRANT = {
  campaign: 'mau',
  round: 'dot-1',
  unitKey: unitKey('Trường Tiểu học Đỗ Mẫu'),
  until: NOW + 1000,
};
const CASE = { campaign: 'mau', round: 'dot-1', unit: 'Trường Tiểu học Đỗ Mẫu' };

describe('the name by which a grant knows its unit', () => {
  it.each([
    ['Trường Tiểu học Đỗ Mẫu', 'truong tieu hoc do mau'],
    ['  TRƯỜNG   TIỂU HỌC - ĐỖ MẪU. ', 'truong tieu hoc do mau'],
    ['Trường Tiểu học Đỗ Mẫu'.normalize('NFD'), 'truong tieu hoc do mau'],
    ['Trạm số 2', 'tram so 2'],
    [' – ', ''],
  ])('%j', (name, key) => {
    expect(unitKey(name)).toBe(key);
  });
});

describe('a late grant', () => {
  it.each([
    ['its unit, written otherwise', { unit: 'TRƯỜNG TIỂU HỌC ĐỖ MẪU' }, NOW + 1000],
    ['another unit', { unit: 'Trường Tiểu học Đỗ Mẫu 2' }, null],
    ['a unit without a name', { unit: '' }, null],
    ['another campaign', { campaign: 'khac' }, null],
    ['another round', { round: 'dot-2' }, null],
    ['no round', { round: null }, null],
  ])('for %s', (_what, other, expected) => {
    expect(lateUntil([GRANT], { ...CASE, ...other }, NOW)).toBe(expected);
  });

  it('holds until its own end, which is exclusive; the latest of several decides', () => {
    expect(lateUntil([GRANT], CASE, NOW + 999)).toBe(NOW + 1000);
    expect(lateUntil([GRANT], CASE, NOW + 1000)).toBeNull();
    expect(lateUntil([GRANT, { ...GRANT, until: NOW + 5 }], CASE, NOW)).toBe(NOW + 1000);
    expect(lateUntil([{ ...GRANT, unitKey: '' }], { ...CASE, unit: '…' }, NOW)).toBeNull();
  });

  it('is kept with its reason cleaned', () => {
    expect(checkGrant({ reason: ' Bão  lũ ', until: NOW + 1, unit: 'A' }, makeRound(), NOW)).toBe('Bão lũ');
  });

  it.each([
    ['without a reason', { reason: ' \u200B ' }, makeRound(), ['reason']],
    ['with a reason too long', { reason: 'a'.repeat(2001) }, makeRound(), ['reason']],
    ['that has ended', { until: NOW }, makeRound(), ['until']],
    ['without a unit', { unit: ' – ' }, makeRound(), ['unit']],
    ['for a round without a deadline', {}, makeRound({ deadline: null }), ['round']],
  ])('is refused %s', (_what, grant, round, fields) => {
    const give = () => checkGrant({ reason: 'Bão lũ', until: NOW + 1, unit: 'A', ...grant }, round, NOW);
    expect(give).toThrow(DomainError);
    expect(give).toThrow('invalid-input');
    try {
      give();
    } catch (error) {
      expect((error as DomainError).fields.map(({ field }) => field)).toEqual(fields);
    }
  });

  it('is refused where no round is chosen', () => {
    expect(() => checkGrant({ reason: 'Bão lũ', until: NOW + 1, unit: 'A' }, null, NOW)).toThrow(
      'unknown-round',
    );
  });
});
