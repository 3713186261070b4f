/**
 * Vietnam keeps one civil time, UTC+7, with no daylight saving. Every rule of the portal is decided on it,
 * whatever zone a visitor's machine is in. Dates are `YYYY-MM-DD` strings, instants are epoch milliseconds.
 */
const OFFSET_MS = 7 * 60 * 60 * 1000;
/** A day of Vietnam, which knows no summer time, in milliseconds. */
export const DAY_MS = 24 * 60 * 60 * 1000;

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** A calendar date, `YYYY-MM-DD`. */
export type PlainDate = string;

/** Whether the text is a date that exists (2021-02-30 does not). */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** The instant at which the date begins in Vietnam: 00:00:00 +07:00, in epoch milliseconds. */
export function startOfDay(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) - OFFSET_MS;
}

/** The date that a clock on a wall in Vietnam shows at the instant. */
export function dateInVietnam(instant: number): PlainDate {
  return new Date(instant + OFFSET_MS).toISOString().slice(0, 10);
}

/** The date `days` days later (or earlier, when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** `thứ Ba`, `Chủ nhật`. */
export function weekday(date: PlainDate): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] as string;
}

/** `07/09/2021`. */
export function formatDate(date: PlainDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** `thứ Ba 07/09/2021`: the form for a date on which a deadline hangs. */
export function formatDateWithWeekday(date: PlainDate): string {
  return `${weekday(date)} ${formatDate(date)}`;
}

/** `10:24:07, thứ Sáu 10/12/2021`, in Vietnam's time. */
export function formatInstant(instant: number): string {
  const local = new Date(instant + OFFSET_MS).toISOString();
  return `${local.slice(11, 19)}, ${formatDateWithWeekday(local.slice(0, 10))}`;
}

/** `2021-12-10T10:24:07+07:00`: for the `datetime` attribute and the API. */
export function toIsoInVietnam(instant: number): string {
  return `${new Date(instant + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}
