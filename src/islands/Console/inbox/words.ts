import type { InboxCounts, InboxItem } from '#domain/review/contract.ts';
import { STATE_LABELS, type State } from '#domain/review/states.ts';
import { dateInVietnam, daysBetween, formatDate } from '#domain/vietnamese/time.ts';

/** How a state's badge looks: filled, framed in red or blue, or broken; the words say the same. */
export type Shape = 'soon' | 'wait' | 'open' | 'shut';

const SHAPES: Partial<Record<State, Shape>> = {
  submitted: 'wait',
  redirected: 'wait',
  received: 'open',
  appraising: 'open',
  council: 'open',
  proposed: 'open',
  awarded: 'soon',
  published: 'soon',
};

/** The shape of the state's badge: broken where others have the dossier, or nobody any more. */
export function shapeOf(state: State): Shape {
  return SHAPES[state] ?? 'shut';
}

/** The state in an office's words, which knows best what is new. */
export function stateInWords(state: State): string {
  if (state === 'submitted') return 'Mới gửi';
  return state === 'redirected' ? 'Chuyển đến' : STATE_LABELS[state];
}

/** `quá hạn 3 ngày`, `hạn hôm nay`, `còn 2 ngày`; without a due date, since when it is in its state. */
export function dueInWords({ dueAt, overdue, stateSince }: Due, now: number): string {
  if (dueAt === null) return `từ ${formatDate(dateInVietnam(Date.parse(stateSince)))}`;
  // The first instant that is too late: the day before it is the last one that counts.
  const days = daysBetween(dateInVietnam(now), dateInVietnam(Date.parse(dueAt) - 1));
  if (overdue) return days < 0 ? `quá hạn ${-days} ngày` : 'vừa quá hạn';
  return days <= 0 ? 'hạn hôm nay' : `còn ${days} ngày`;
}

type Due = Pick<InboxItem, 'dueAt' | 'overdue' | 'stateSince'>;

/** How many dossiers of those counts are in each state, of one campaign and office where they are given. */
export function countStates(
  { counts }: InboxCounts,
  { campaign, office }: { campaign: string; office: string },
): Map<State, number> {
  const found = new Map<State, number>();
  for (const one of counts) {
    if (campaign !== '' && one.campaign !== campaign) continue;
    if (office !== '' && one.office !== office) continue;
    found.set(one.state, (found.get(one.state) ?? 0) + one.count);
  }
  return found;
}
