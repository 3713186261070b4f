import { expect, it } from 'vitest';
import { balanceOf, dutyOf } from '#domain/review/balance.ts';
import { makeCollective, makeIndividual } from '../../factories/nomination.ts';

const of = (
  nominee: ReturnType<typeof makeCollective | typeof makeIndividual>,
  place: string,
  award: string,
) => ({
  nominee,
  place,
  award,
});

it('sets the sides beside each other, and leaves out what nobody is asked about', () => {
  const set = [
    of(makeCollective(), 'Xã Mẫu', 'Bằng khen'),
    of(makeIndividual({ honorific: 'Bà', title: 'Điều dưỡng' }), 'Xã Mẫu', 'Bằng khen'),
    of(makeIndividual({ honorific: 'Ông', title: 'Phó Chủ tịch xã' }), 'Xã Hai', 'Giấy khen'),
    of(makeIndividual({ honorific: 'Ông', title: '' }), 'Xã Hai', 'Bằng khen'),
  ];
  expect(balanceOf(set).map(({ tallies }) => tallies.map(({ label, count }) => `${label} ${count}`))).toEqual(
    [
      ['Tập thể 1', 'Cá nhân 3'],
      ['Không ghi chức vụ 1', 'Lãnh đạo, quản lý 1', 'Trực tiếp làm việc 1'],
      ['Nam 2', 'Nữ 1'],
      ['Xã Hai 2', 'Xã Mẫu 2'],
      ['Bằng khen 3', 'Giấy khen 1'],
    ],
  );
  expect(balanceOf([of(makeCollective(), 'Xã Mẫu', 'Bằng khen')]).map(({ title }) => title)).toEqual([
    'Tập thể và cá nhân',
    'Nơi đề nghị',
    'Hình thức khen',
  ]);
});

it.each([
  ['Chủ tịch Ủy ban nhân dân xã', 'Lãnh đạo, quản lý'],
  ['PHÓ GIÁM ĐỐC', 'Lãnh đạo, quản lý'],
  ['Giám đốc', 'Lãnh đạo, quản lý'],
  ['Điều dưỡng', 'Trực tiếp làm việc'],
  ['Chuyên viên giúp việc Chủ tịch', 'Trực tiếp làm việc'],
  ['Giám đốcthử', 'Trực tiếp làm việc'],
  ['  ', 'Không ghi chức vụ'],
])('guesses %s as %s', (title, duty) => expect(dutyOf(title)).toBe(duty));
