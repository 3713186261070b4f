import { formatDate } from '#domain/vietnamese/time.ts';

/** `12/10/2021`, `tháng 10/2021` or `năm 2021`: as precise as the source is. */
export function knownDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (!month) return `năm ${year}`;
  return day ? formatDate(date) : `tháng ${month}/${year}`;
}
