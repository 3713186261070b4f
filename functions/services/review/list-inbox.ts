import type { CampaignRules } from '#domain/campaign/rules.ts';
import { DomainError } from '#domain/errors.ts';
import type { InboxItem, InboxPage, InboxQuery } from '#domain/review/contract.ts';
import { dueAt } from '#domain/review/due.ts';
import { askedWords } from '#domain/review/words.ts';
import type { Place } from '#domain/staff/member.ts';
import { DAY_MS, toIsoInVietnam } from '#domain/vietnamese/time.ts';
import {
  type After,
  assignedQuery,
  findInbox,
  heldQuery,
  type InboxFilter,
  type InboxRow,
  PAGE,
  passedQuery,
} from '../../repositories/inbox.ts';
import type { StaffContext } from '../context.ts';
import { placesOf } from './places.ts';

/**
 * A page of the dossiers that the member's offices have or had, or that are theirs to do. What waits is listed with the
 * longest waiting first; what was passed on, with the newest first.
 * @throws DomainError `not-allowed` for an office that isn't theirs; `invalid-input` for a cursor that isn't one;
 * `unavailable`
 */
export async function listInbox({
  ctx,
  input: asked,
}: {
  ctx: StaffContext;
  input: InboxQuery;
}): Promise<InboxPage> {
  const { campaigns } = await ctx.site.rules();
  const places = narrowed(placesOf(ctx.member, campaigns), asked);
  const [filter, after] = [filterOf(asked, ctx.now), readCursor(asked.cursor)];
  const queries = {
    held: () => places.map((place) => heldQuery(place, filter, after)),
    passed: () => places.map((place) => passedQuery(place, filter, after)),
    mine: () => [assignedQuery(ctx.member.email, places, filter, after)],
  };
  const rows = merged(await findInbox(ctx.db, queries[asked.scope]()), asked.scope === 'passed');
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    items: page.map((row) => toItem(row, campaigns, ctx.now)),
    next: rows.length > PAGE && last ? `${last.submittedAt}.${last.id}` : null,
  };
}

function narrowed(places: readonly Place[], { campaign, office }: InboxQuery): Place[] {
  const wanted = places.filter(
    (place) => (campaign === '' || place.campaign === campaign) && (office === '' || place.office === office),
  );
  if (wanted.length > 0 || (campaign === '' && office === '')) return wanted;
  throw new DomainError('not-allowed', 'Chọn một cơ quan mà bạn làm việc.');
}

function filterOf({ round, state, award, assignee, age, words }: InboxQuery, now: number): InboxFilter {
  return {
    round: round || null,
    state: state || null,
    award: award || null,
    assignee: assignee.toLowerCase() || null,
    stateBefore: age > 0 ? now - age * DAY_MS : null,
    ...askedWords(words),
  };
}

function readCursor(cursor: string): After | null {
  if (cursor === '') return null;
  const [, submittedAt, id] = /^(\d{1,15})\.(\d{1,15})$/.exec(cursor) ?? [];
  if (submittedAt === undefined) throw new DomainError('invalid-input', 'Mở lại danh sách từ đầu.');
  return { submittedAt: Number(submittedAt), id: Number(id) };
}

/** The first rows of several lists that are each in order; a dossier that passed two offices is listed once. */
function merged(lists: readonly InboxRow[][], newestFirst: boolean): InboxRow[] {
  const once = new Map(lists.flat().map((row) => [row.id, row]));
  const order = newestFirst
    ? (a: InboxRow, b: InboxRow) => b.id - a.id
    : (a: InboxRow, b: InboxRow) => a.submittedAt - b.submittedAt || a.id - b.id;
  return [...once.values()].sort(order).slice(0, PAGE + 1);
}

function toItem(row: InboxRow, campaigns: readonly CampaignRules[], now: number): InboxItem {
  const { id: _internal, mark, supplementDue, submittedAt, stateSince, ...shown } = row;
  const due = dueAt({ ...row, supplementDue, usualDays: usualDaysOf(campaigns, row) });
  return {
    ...shown,
    version: mark,
    submittedAt: toIsoInVietnam(submittedAt),
    stateSince: toIsoInVietnam(stateSince),
    dueAt: due === null ? null : toIsoInVietnam(due),
    overdue: due !== null && now >= due,
  };
}

/** About how many days the office that has a dossier takes, as its plan's file says. */
export function usualDaysOf(
  campaigns: readonly CampaignRules[],
  { campaign, holder }: { campaign: string; holder: string | null },
): number | undefined {
  const plan = campaigns.find(({ id }) => id === campaign);
  return plan?.offices.find(({ id }) => id === holder)?.usualDays;
}
