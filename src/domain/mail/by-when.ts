import { addDays, dateInVietnam, formatDate, formatDateWithWeekday, startOfDay } from '../vietnamese/time.ts';

/** The last day on which something can be done that is too late from the instant `until` on. */
function lastDay(until: number): string {
  return dateInVietnam(until - 1);
}

/** `hết thứ Ba 07/09/2021`, or `17:00 thứ Ba 07/09/2021` when it ends within the day. */
export function byWhen(until: number): string {
  const date = dateInVietnam(until);
  if (startOfDay(date) === until) return `hết ${formatDateWithWeekday(addDays(date, -1))}`;
  return `${clockInVietnam(until)} ${formatDateWithWeekday(date)}`;
}

/** `07/09/2021`: its last day alone, for a subject. */
export function byWhichDay(until: number): string {
  return formatDate(lastDay(until));
}

/** `17:00`. */
function clockInVietnam(instant: number): string {
  const minutes = Math.floor((instant - startOfDay(dateInVietnam(instant))) / 60_000);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
