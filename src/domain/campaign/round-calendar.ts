import { type DayEvent, toIcs } from '../calendar/ics.ts';
import { paths } from '../paths.ts';
import { formatDateWithWeekday, type PlainDate } from '../vietnamese/time.ts';
import { lastDay } from './deadline.ts';
import { receivingNames } from './rules.ts';
import type { Campaign, PlanDocument, Round } from './schema.ts';

type PlanOfRound = Pick<Campaign, 'place' | 'document' | 'routes' | 'offices'> & { id: string };

/**
 * The round's days for one's own calendar: the last on which dossiers are taken, and where the plan names them the
 * review and the end of its period. `null` for a round without a deadline. `origin` is the site's own address.
 */
export function roundCalendar(plan: PlanOfRound, round: Round, origin: string): string | null {
  return round.deadline ? toIcs(roundEvents(plan, round, origin)) : null;
}

function roundEvents(plan: PlanOfRound, { id, name, deadline, period }: Round, origin: string): DayEvent[] {
  const event = (what: string, date: PlainDate, summary: string, description: string, clause: string) => ({
    uid: `${what}.${id}.${plan.id}@dong-long`,
    madeOn: earliestDay(plan.document),
    date,
    summary: `${summary}: ${plan.place}, ${name}`,
    description,
    url: new URL(paths.clause(plan.id, clause), origin).href,
  });
  const events: DayEvent[] = [];
  if (deadline) {
    const day = lastDay(deadline.before);
    const words = `Kế hoạch viết: “${deadline.wording}”, tức là đến hết ${formatDateWithWeekday(day)}, giờ Việt Nam.`;
    const office = `Gửi về: ${receivingNames(plan).join(' hoặc ')}.`;
    events.push(
      event('han-nop', day, 'Ngày cuối nhận hồ sơ khen thưởng', `${words}\n${office}`, deadline.clause),
    );
  }
  if (period?.review)
    events.push(event('so-ket', period.review, 'Sơ kết', planWords(period.wording), period.clause));
  if (period?.to)
    events.push(
      event('het-dot', period.to, 'Ngày cuối của đợt thi đua', planWords(period.wording), period.clause),
    );
  return events;
}

function planWords(wording: string): string {
  return `Kế hoạch viết: “${wording}”.`;
}

/** The plan's date; what the source leaves blank counts as the first. */
function earliestDay({ date: { year, month, day } }: PlanDocument): PlainDate {
  const two = (part: number | null) => String(part ?? 1).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
