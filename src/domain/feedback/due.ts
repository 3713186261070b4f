import { isWorkingDay } from '../vietnamese/holidays.ts';
import { addDays, dateInVietnam, type PlainDate, startOfDay } from '../vietnamese/time.ts';
import type { FeedbackKind } from './schema.ts';

/**
 * Working days within which an office answers, the day of sending not counted. The portal's own choice: no plan gives a
 * number; who can't hand in a dossier is answered first.
 */
export const WORKING_DAYS: Record<FeedbackKind, number> = {
  obstacle: 5,
  mistake: 7,
  suggestion: 10,
  other: 10,
};

/** The last day for the answer to what was sent at the instant, by the calendar of offices in Vietnam. */
export function dueOn(kind: FeedbackKind, sentAt: number): PlainDate {
  let date = dateInVietnam(sentAt);
  for (let left = WORKING_DAYS[kind]; left > 0; left -= Number(isWorkingDay(date))) date = addDays(date, 1);
  return date;
}

/** The first instant at which the answer is late. */
export function lateFrom(lastDay: PlainDate): number {
  return startOfDay(addDays(lastDay, 1));
}
