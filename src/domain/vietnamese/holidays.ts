import type { PlainDate } from './time.ts';

/*
 * Days on which offices are closed beside Saturdays and Sundays, and Saturdays on which they work instead.
 * By law (Bộ luật Lao động 45/2019/QH14, Điều 112): 1/1, five days of Tết, the tenth of the third lunar month, 30/4, 1/5,
 * 2/9 and the day before or after it; where one falls on a weekend the next working day is free (Điều 111).
 */
/**
 * Which five days Tết is, which day goes with 2/9 and what is exchanged with a Saturday the Government fixes each year;
 * Giỗ Tổ follows the lunar calendar. 2027: by the law's rule alone, until its notice is known. 24/11 (Ngày Văn hóa Việt
 * Nam, Nghị quyết 80-NQ/TW, 2026) isn't listed as long as Điều 112 isn't known to name it. Fixed days are below.
 */
const BY_YEAR: Readonly<Record<number, readonly string[]>> = {
  2021: ['02-10', '02-11', '02-12', '02-15', '02-16', '04-21', '05-03', '09-03'],
  2022: ['01-03', '01-31', '02-01', '02-02', '02-03', '02-04', '04-11', '05-02', '05-03', '09-01'],
  2023: ['01-02', '01-20', '01-23', '01-24', '01-25', '01-26', '05-02', '05-03', '09-01', '09-04'],
  2024: ['02-08', '02-09', '02-12', '02-13', '02-14', '04-18', '04-29', '09-03'],
  2025: ['01-27', '01-28', '01-29', '01-30', '01-31', '04-07', '05-02', '09-01'],
  2026: ['01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-27', '08-31', '09-01'],
  2027: ['02-05', '02-08', '02-09', '02-10', '02-11', '04-16', '05-03', '09-03'],
};

/** Tết Dương lịch, Chiến thắng, Quốc tế lao động, Quốc khánh. */
const EVERY_YEAR = ['01-01', '04-30', '05-01', '09-02'];

/** Saturdays worked in exchange for a free day. */
const WORKED: ReadonlySet<PlainDate> = new Set(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']);

/** The years whose days are known. */
export const HOLIDAY_YEARS = { first: 2021, last: 2027 } as const;

/** Whether offices work on the date. Of years that aren't listed only weekends and fixed days are known. */
export function isWorkingDay(date: PlainDate): boolean {
  if (WORKED.has(date)) return true;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const day = date.slice(5);
  return !EVERY_YEAR.includes(day) && !(BY_YEAR[Number(date.slice(0, 4))] ?? []).includes(day);
}
