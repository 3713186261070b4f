import type { FeedbackPage, FeedbackQuery } from '#domain/feedback/contract.ts';
import { askedWords } from '#domain/review/words.ts';
import { mayReadFeedback } from '#domain/staff/permissions.ts';
import { dateInVietnam } from '#domain/vietnamese/time.ts';
import {
  endedQuery,
  FEEDBACK_PAGE,
  type FeedbackAfter,
  findFeedbackLists,
  openQuery,
} from '../../repositories/feedback-lists.ts';
import type { StaffContext } from '../context.ts';
import { itemOf } from './read.ts';

/**
 * A page of the feedback of the member's offices: what waits with the most urgent first, what is done with the newest
 * first.
 * @throws DomainError `unavailable`
 */
export async function listFeedback({
  ctx,
  input: { scope, state, campaign, overdue, words, cursor },
}: {
  ctx: StaffContext;
  input: FeedbackQuery;
}): Promise<FeedbackPage> {
  const { campaigns } = await ctx.site.rules();
  const places = campaigns
    .filter(({ id }) => campaign === '' || id === campaign)
    .flatMap(({ id, offices }) => offices.map((office) => ({ campaign: id, office: office.id })))
    .filter((place) => mayReadFeedback(ctx.member, place));
  const filter = {
    state: state || null,
    dueBefore: overdue ? dateInVietnam(ctx.now) : null,
    ...askedWords(words),
  };
  const after = readCursor(cursor);
  const query = scope === 'open' ? openQuery : endedQuery;
  const lists = await findFeedbackLists(
    ctx.db,
    places.map((place) => query(place, filter, after)),
  );
  const order =
    scope === 'open'
      ? (a: FeedbackAfter, b: FeedbackAfter) => a.dueOn.localeCompare(b.dueOn) || a.id - b.id
      : (a: FeedbackAfter, b: FeedbackAfter) => b.id - a.id;
  const rows = lists.flat().sort(order);
  const page = rows.slice(0, FEEDBACK_PAGE);
  const last = page.at(-1);
  return {
    items: page.map((row) => itemOf(row, ctx.now)),
    next: rows.length > FEEDBACK_PAGE && last ? `${last.dueOn}.${last.id}` : null,
  };
}

function readCursor(cursor: string): FeedbackAfter | null {
  if (cursor === '') return null;
  const [dueOn = '', id = ''] = cursor.split('.');
  return { dueOn, id: Number(id) };
}
