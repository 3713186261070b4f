import { deadlineInWords, lastDay } from '#domain/campaign/deadline.ts';
import { receivingNames } from '#domain/campaign/rules.ts';
import type { Campaign, Round } from '#domain/campaign/schema.ts';
import { formatDate, weekday } from '#domain/vietnamese/time.ts';

/** The big words before a round: its last day, or that there is none. */
export interface When {
  big: string;
  small: string;
  isDate: boolean;
}

/** `19/12`, `Chủ nhật, 2021`; a round or plan without a deadline takes dossiers on any day. */
export function roundWhen(round: Round | null): When {
  if (!round) return { big: 'Mọi ngày', small: 'không chia đợt', isDate: false };
  if (!round.deadline) return { big: 'Mọi ngày', small: 'không ấn định hạn', isDate: false };
  const day = lastDay(round.deadline.before);
  const name = weekday(day);
  const [date, month] = formatDate(day).split('/');
  return {
    big: `${date}/${month}`,
    small: `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${day.slice(0, 4)}`,
    isDate: true,
  };
}

/** What the badge says until the server fills in today's state; true at any time. */
export function badgeFallback(round: Round): string {
  if (!round.deadline) return 'Không ấn định hạn';
  return `Hạn: hết ${formatDate(lastDay(round.deadline.before))}`;
}

/** The deadline in the plan's words and as a day, or that there is none. */
export function deadlineSentence(round: Round): string {
  return round.deadline
    ? `Nhận hồ sơ ${deadlineInWords(round.deadline)}.`
    : 'Kế hoạch không ấn định hạn nộp hồ sơ.';
}

/** Where dossiers go, each office once: `Sở Y tế hoặc Sở Thông tin và Truyền thông`. */
export function receivingOffices(campaign: Campaign): string {
  return receivingNames(campaign).join(' hoặc ');
}
