/** What a member of staff may be trusted with, each for one campaign and office, or for all of them. */
export const STAFF_ROLES = [
  'receiver',
  'appraiser',
  'lead',
  'council',
  'decision-clerk',
  'editor',
  'moderator',
  'administrator',
  'auditor',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const STAFF_ROLE_LABELS: Record<StaffRole, string> = {
  receiver: 'Tiếp nhận',
  appraiser: 'Thẩm định',
  lead: 'Lãnh đạo',
  council: 'Thư ký hội đồng',
  'decision-clerk': 'Văn thư quyết định',
  editor: 'Biên tập',
  moderator: 'Kiểm duyệt',
  administrator: 'Quản trị',
  auditor: 'Kiểm tra nhật ký',
};

/** Stands for every campaign, or every office of a campaign. */
export const EVERY = '*';
