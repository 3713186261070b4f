import { lateFrom } from '#domain/feedback/due.ts';
import { mayMove, SENDER_ACTIONS, type SenderAction } from '#domain/feedback/states.ts';
import type { StoredFeedback } from '../../repositories/feedback.ts';
import type { Context } from '../context.ts';
import type { Access } from '../nomination/access.ts';
import { openOwn } from './access.ts';
import { officeName } from './names.ts';

/** Feedback as its sender reads it. */
export interface FollowedFeedback
  extends Pick<
    StoredFeedback,
    | 'code'
    | 'version'
    | 'kind'
    | 'state'
    | 'publication'
    | 'message'
    | 'answer'
    | 'closeReason'
    | 'publicQuestion'
    | 'publicAnswer'
    | 'dueOn'
    | 'createdAt'
  > {
  campaign: string;
  office: string;
  late: boolean;
  /** The time of keeping its words is over. */
  forgotten: boolean;
  actions: SenderAction[];
}

/**
 * Where feedback stands, for whoever holds its code and secret.
 * @throws DomainError `feedback-not-found`, `unavailable`
 */
export async function followFeedback({
  ctx,
  input,
}: {
  ctx: Pick<Context, 'db' | 'site' | 'now'>;
  input: Access;
}): Promise<FollowedFeedback> {
  const { campaigns } = await ctx.site.rules();
  const found = await openOwn(ctx, input);
  const { code, version, kind, state, publication, message, answer, closeReason, dueOn, createdAt } = found;
  const { publicQuestion, publicAnswer, anonymisedAt, endedAt } = found;
  return {
    ...{ code, version, kind, state, publication, message, answer, closeReason, dueOn, createdAt },
    ...{ publicQuestion, publicAnswer },
    campaign: campaigns.find(({ id }) => id === found.campaign)?.shortTitle ?? found.campaign,
    office: officeName(campaigns, found.campaign, found.office),
    late: endedAt === null && ctx.now >= lateFrom(dueOn),
    forgotten: anonymisedAt !== null && state !== 'withdrawn',
    actions: SENDER_ACTIONS.filter((action) => mayMove(found, action)),
  };
}
