import { describe, expect, it } from 'vitest';
import { registrationSchema } from '#domain/registration/schema.ts';

const RANGE = 'Chọn ngày phấn đấu đạt trong các năm từ 2021 đến 2050';

describe('the day by which a place means to have a green zone', () => {
  const problem = (targetDate: string) =>
    registrationSchema.shape.targetDate.safeParse(targetDate).error?.issues[0]?.message;

  it.each(['2021-01-01', '2021-12-31', '2050-12-31'])('may be %s', (date) => {
    expect(problem(date)).toBeUndefined();
  });

  it.each([
    ['1900-01-01', RANGE],
    ['2020-12-31', RANGE],
    ['2051-01-01', RANGE],
    ['9999-12-31', RANGE],
    ['2021-02-31', 'Chọn ngày phấn đấu đạt, ví dụ 31/12/2021'],
    ['', 'Chọn ngày phấn đấu đạt, ví dụ 31/12/2021'],
  ])('is refused: %s', (date, message) => {
    expect(problem(date)).toBe(message);
  });
});
