import { describe, expect, it } from 'vitest';
import { judge, VERDICTS } from '#domain/commendation/moderation.ts';
import { COMMENDATION_STATES, commendationSchema } from '#domain/commendation/schema.ts';
import { makeCommendation } from '../../factories/commendation.ts';

const problems = (input: unknown) =>
  commendationSchema
    .safeParse(input)
    .error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];

describe('a commendation in order', () => {
  it('is read as it was written', () => {
    const words = makeCommendation();
    expect(commendationSchema.parse(words)).toEqual(words);
  });

  it('may be signed by nobody', () => {
    const { name: _name, place: _place, ...words } = makeCommendation();
    expect(commendationSchema.parse(words)).toMatchObject({ name: '', place: '' });
  });

  it('keeps its lines', () => {
    const message = 'Dòng một dài vừa đủ.\r\n\r\n\r\nDòng hai.';
    expect(commendationSchema.parse(makeCommendation({ message })).message).toBe(
      'Dòng một dài vừa đủ.\n\nDòng hai.',
    );
  });

  it.each([20, 600])('may have %i letters', (length) => {
    expect(problems(makeCommendation({ message: 'ẫ'.repeat(length) }))).toEqual([]);
  });
});

describe('a commendation with something to mend', () => {
  it.each([
    [{ target: '' }, 'target: Chọn nơi nhận lời tri ân'],
    [{ target: 'zone:ba-vi' }, 'target: Chọn nơi nhận lời tri ân'],
    [{ target: 'story:../x' }, 'target: Chọn nơi nhận lời tri ân'],
    [{ message: 'ẫ'.repeat(19) }, 'message: Viết ít nhất 20 chữ cái'],
    [{ message: '1'.repeat(30) }, 'message: Viết ít nhất 20 chữ cái'],
    [{ message: 'ẫ'.repeat(601) }, 'message: Rút lời tri ân còn nhiều nhất 600 chữ cái'],
    [{ name: '0901 234 567' }, 'name: Chỗ này cần có chữ; xin đừng ghi số điện thoại'],
    [{ name: 'Anh Mẫu 0901.234.567' }, 'name: Xin đừng ghi số điện thoại hay số giấy tờ'],
    [{ name: 'ẫ'.repeat(61) }, 'name: Tên dài nhất 60 chữ cái'],
    [{ place: 'ẫ'.repeat(81) }, 'place: Nơi ở dài nhất 80 chữ cái; chỉ cần tên xã, phường'],
    [{ consent: false }, 'consent: Đánh dấu đồng ý đăng lời tri ân trên cổng'],
  ])('%o', (wrong, problem) => {
    expect(problems({ ...makeCommendation(), ...wrong })).toContain(problem);
  });

  it('takes nothing that is not asked for', () => {
    expect(problems({ ...makeCommendation(), email: 'a@vi-du.example' })).toHaveLength(1);
  });
});

describe('a moderator’s verdict', () => {
  it.each([
    ['pending', 'approve', 'approved'],
    ['pending', 'hide', 'hidden'],
    ['approved', 'hide', 'hidden'],
    ['hidden', 'approve', 'approved'],
  ] as const)('%s, %s: %s', (state, verdict, to) => {
    expect(judge(state, verdict)).toBe(to);
  });

  it('changes nothing twice', () => {
    const legal = COMMENDATION_STATES.flatMap((state) =>
      VERDICTS.filter((verdict) => {
        try {
          return Boolean(judge(state, verdict));
        } catch {
          return false;
        }
      }).map((verdict) => `${state} ${verdict}`),
    );
    expect(legal).toEqual(['pending approve', 'pending hide', 'approved hide', 'hidden approve']);
  });
});
