import { DomainError } from '#domain/errors.ts';
import { FEEDBACK_ACTIONS, type FeedbackAction, mayMove } from '#domain/feedback/states.ts';
import type { StaffMember } from '#domain/staff/member.ts';
import {
  type FeedbackPlace,
  mayAnswerFeedback,
  mayCloseFeedback,
  mayMoveFeedback,
  mayPublishFeedback,
  mayReadFeedback,
  mayTakeFeedback,
} from '#domain/staff/permissions.ts';
import { findFeedback, type StoredFeedback } from '../../repositories/feedback.ts';
import type { StaffContext } from '../context.ts';

/** The permission that each action asks for. */
const PERMISSIONS: Record<FeedbackAction, (member: StaffMember, place: FeedbackPlace) => boolean> = {
  take: mayTakeFeedback,
  move: mayMoveFeedback,
  answer: mayAnswerFeedback,
  close: mayCloseFeedback,
  propose: mayPublishFeedback,
  unpublish: mayPublishFeedback,
};

/**
 * The feedback, for a member of the office that has it.
 * @throws DomainError `feedback-not-found`; `not-allowed` for a member of another office; `unavailable`
 */
export async function openFeedback(
  { db, member }: Pick<StaffContext, 'db' | 'member'>,
  code: string,
): Promise<StoredFeedback> {
  const found = await findFeedback(db, code);
  if (!found) throw new DomainError('feedback-not-found', 'Mở lại danh sách phản ánh.');
  if (!mayReadFeedback(member, found)) throw notYours();
  return found;
}

/** @throws DomainError `not-allowed` */
export function assertMayAct(member: StaffMember, action: FeedbackAction, found: StoredFeedback): void {
  if (!PERMISSIONS[action](member, found)) throw notYours();
}

/** What the member may do with it as it stands; who has taken it on is not asked to again. */
export function actionsFor(member: StaffMember, found: StoredFeedback): FeedbackAction[] {
  return FEEDBACK_ACTIONS.filter((action) => {
    if (action === 'take' && found.assignee === member.email) return false;
    return mayMove(found, action) && PERMISSIONS[action](member, found);
  });
}

function notYours(): DomainError {
  return new DomainError('not-allowed', 'Phản ánh này do cơ quan khác xử lý. Mở lại danh sách của bạn.');
}
