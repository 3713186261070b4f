import type { FeedbackItem, FeedbackView } from '#domain/feedback/contract.ts';
import { lateFrom } from '#domain/feedback/due.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import type { StoredFeedback } from '../../repositories/feedback.ts';
import { findHistory } from '../../repositories/history.ts';
import type { StaffContext } from '../context.ts';
import { actionsFor, openFeedback } from './case.ts';

/** Signs of the message in a list. */
const OPENING = 140;

/**
 * One piece of feedback with its history, for the office that has it.
 * @throws what `openFeedback` throws
 */
export async function readFeedback({
  ctx,
  input: { code },
}: {
  ctx: StaffContext;
  input: { code: string };
}): Promise<FeedbackView> {
  const found = await openFeedback(ctx, code);
  const history = await findHistory(ctx.db, 'feedback', code);
  const { message, name, unproven, answer, closeReason, publicQuestion, publicAnswer } = found;
  return {
    ...itemOf(found, ctx.now),
    ...{ message, name, unproven, answer, closeReason, publicQuestion, publicAnswer },
    history: history.map(({ action, actor, reason, at }) => ({
      ...{ action, by: actor, reason },
      at: toIsoInVietnam(at),
    })),
    actions: actionsFor(ctx.member, found),
  };
}

/** Feedback as a list shows it. */
export function itemOf(found: StoredFeedback, now: number): FeedbackItem {
  const { code, version, campaign, office, kind, state, publication, assignee, dueOn, sample } = found;
  const [opening = ''] = found.message.split('\n');
  return {
    ...{ code, version, campaign, office, kind, state, publication, assignee, dueOn, sample },
    opening: opening.length > OPENING ? `${opening.slice(0, OPENING).trimEnd()}…` : opening,
    sentAt: toIsoInVietnam(found.createdAt),
    overdue: found.endedAt === null && now >= lateFrom(dueOn),
  };
}
