/** `open` until the office has said what becomes of it. */
export const LEAD_STATES = ['open', 'taken-up', 'set-aside'] as const;
export type LeadState = (typeof LEAD_STATES)[number];

export const LEAD_STATE_LABELS: Record<LeadState, string> = {
  open: 'Chưa xem xét',
  'taken-up': 'Đã tiếp nhận để đề nghị',
  'set-aside': 'Không đề nghị',
};
