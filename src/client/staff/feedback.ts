import {
  type FeedbackActionInput,
  type FeedbackPage,
  type FeedbackQuery,
  type FeedbackView,
  feedbackPageSchema,
  feedbackResultSchema,
  feedbackViewSchema,
} from '#domain/feedback/contract.ts';
import { paths } from '#domain/paths.ts';
import { type Answer, request, type Send } from '../request.ts';

/** A page of the feedback of the member's offices. */
export function listFeedback(send: Send, query: FeedbackQuery): Promise<Answer<FeedbackPage>> {
  return request(send, {
    path: `${paths.api.staff.feedback}?${new URLSearchParams(query)}`,
    schema: feedbackPageSchema,
  });
}

/** One piece of feedback with its history. */
export function readFeedback(send: Send, code: string): Promise<Answer<FeedbackView>> {
  return request(send, { path: paths.api.staff.oneFeedback(code), schema: feedbackViewSchema });
}

/** An action on the version that was read; gives it as it is then, null once another office has it. */
export async function actOnFeedback(
  send: Send,
  code: string,
  body: FeedbackActionInput,
): Promise<Answer<FeedbackView | null>> {
  const path = paths.api.staff.feedbackActions(code);
  const answer = await request(send, { path, schema: feedbackResultSchema, body });
  return answer.ok ? { ok: true, value: answer.value.feedback } : answer;
}
