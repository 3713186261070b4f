import { describe, expect, it } from 'vitest';
import { baseAt } from '#domain/law/bases.ts';

const date = (year: number, month: number | null = null, day: number | null = null) => ({ year, month, day });

describe('the law of a plan’s time', () => {
  it.each([
    [date(2021), '15/2003/QH11', '91/2017/NĐ-CP'],
    [date(2021, 12), '15/2003/QH11', '91/2017/NĐ-CP'],
    [date(2023, 12, 31), '15/2003/QH11', '91/2017/NĐ-CP'],
    [date(2024, 1, 1), '06/2022/QH15', '98/2023/NĐ-CP'],
    [date(2025, 6, 30), '06/2022/QH15', '98/2023/NĐ-CP'],
    [date(2025, 7), '06/2022/QH15', '152/2025/NĐ-CP'],
  ])('%o: %s, %s', (issued, law, decree) => {
    expect(baseAt('law', issued)?.number).toBe(law);
    expect(baseAt('decree', issued)?.number).toBe(decree);
  });

  it('is not guessed where the date may fall on either side of a change', () => {
    expect(baseAt('decree', date(2025))).toBeNull();
    expect(baseAt('law', date(2025))?.number).toBe('06/2022/QH15');
  });
});
