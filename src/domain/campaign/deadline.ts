import {
  addDays,
  dateInVietnam,
  daysBetween,
  formatDateWithWeekday,
  type PlainDate,
  startOfDay,
} from '../vietnamese/time.ts';
import type { Round } from './schema.ts';

/** A round is “closing” when this many days or fewer are left. */
export const CLOSING_DAYS = 14;

/**
 * Where a round stands for someone who wants to send a dossier.
 * `anytime`: the plan sets no deadline, so dossiers are taken at any time (never a made-up deadline), once it has begun.
 */
export type RoundStatus =
  | { state: 'upcoming'; opensOn: PlainDate }
  | { state: 'open' | 'closing'; lastDay: PlainDate; daysLeft: number }
  | { state: 'closed'; lastDay: PlainDate }
  | { state: 'anytime'; periodEnded: boolean };

/** What a plan without rounds says: dossiers at any time. */
export const ALWAYS_OPEN: RoundStatus = { state: 'anytime', periodEnded: false };

/** The last day on which a dossier is accepted: the day before the exclusive deadline. */
export function lastDay(before: PlainDate): PlainDate {
  return addDays(before, -1);
}

/**
 * The round's status at an instant (epoch milliseconds). “Trước ngày 08/9” accepts until 07/9 23:59:59.999 +07:00.
 * `daysLeft` counts calendar days in Vietnam; 0 on the last day.
 */
export function roundStatus(
  { period, deadline }: Pick<Round, 'period' | 'deadline'>,
  now: number,
): RoundStatus {
  const today = dateInVietnam(now);
  if (deadline && now >= startOfDay(deadline.before))
    return { state: 'closed', lastDay: lastDay(deadline.before) };
  if (period?.from && today < period.from && !deadline) return { state: 'upcoming', opensOn: period.from };
  if (!deadline) return { state: 'anytime', periodEnded: Boolean(period?.to && today > period.to) };
  const daysLeft = daysBetween(today, lastDay(deadline.before));
  return {
    state: daysLeft <= CLOSING_DAYS ? 'closing' : 'open',
    lastDay: lastDay(deadline.before),
    daysLeft,
  };
}

/** Whether a dossier can be sent now. */
export function acceptsDossiers(status: RoundStatus): boolean {
  return status.state !== 'closed' && status.state !== 'upcoming';
}

/** `trước ngày 08/9/2021`, tức là đến hết `thứ Ba 07/09/2021`: the plan's wording and the day, side by side. */
export function deadlineInWords({ before, wording }: { before: PlainDate; wording: string }): string {
  return `“${wording}”, tức là đến hết ${formatDateWithWeekday(lastDay(before))}`;
}

/** The badge: short, never colour alone. */
export function statusLabel(status: RoundStatus): string {
  switch (status.state) {
    case 'upcoming':
      return 'Chưa bắt đầu';
    case 'closed':
      return 'Đã hết hạn nhận hồ sơ';
    case 'anytime':
      return 'Nhận hồ sơ thường xuyên';
    default:
      return status.daysLeft === 0 ? 'Hôm nay là ngày cuối' : `Còn ${status.daysLeft} ngày`;
  }
}
