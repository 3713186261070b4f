import type { CampaignRules } from '#domain/campaign/rules.ts';
import type { FeedbackItem } from '#domain/feedback/contract.ts';
import type { FeedbackAction } from '#domain/feedback/states.ts';
import type { Place } from '../places.ts';

/** Verbs on the buttons. */
export const FEEDBACK_ACTION_LABELS: Record<FeedbackAction, string> = {
  take: 'Nhận xử lý',
  move: 'Chuyển cơ quan khác',
  answer: 'Trả lời',
  close: 'Đóng, không trả lời',
  propose: 'Đề nghị đăng hỏi đáp',
  unpublish: 'Gỡ khỏi hỏi đáp',
};

/** What is said once it is done. */
export const FEEDBACK_DONE: Record<FeedbackAction, string> = {
  take: 'Bạn đã nhận xử lý phản ánh này.',
  move: 'Đã chuyển cơ quan khác.',
  answer: 'Đã trả lời. Người gửi đọc được ngay.',
  close: 'Đã đóng phản ánh.',
  propose: 'Đã gửi đề nghị. Người gửi đồng ý thì mới đăng.',
  unpublish: 'Đã gỡ khỏi trang Hỏi đáp.',
};

/** The list as it is before anyone narrows it. */
export const FEEDBACK_LIST: Place = { screen: 'feedback', open: null, query: {} };

/** Where one piece of feedback is open. */
export function feedbackPlace(code: string): Place {
  return { screen: 'feedback', open: code, query: {} };
}

/** `Phòng Nội vụ · Ngã Năm`. */
export function officeInWords(
  campaigns: readonly CampaignRules[],
  { campaign, office }: Pick<FeedbackItem, 'campaign' | 'office'>,
): string {
  const plan = campaigns.find(({ id }) => id === campaign);
  const name = plan?.offices.find(({ id }) => id === office)?.name ?? office;
  return `${name} · ${plan?.place ?? campaign}`;
}
