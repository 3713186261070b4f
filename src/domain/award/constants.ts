/** Forms of award (Luật Thi đua, Khen thưởng), the most honoured first. */
export const AWARD_FORMS = ['huan-chuong', 'bang-khen', 'giay-khen'] as const;
export type AwardForm = (typeof AWARD_FORMS)[number];

export const AWARD_FORM_LABELS: Record<AwardForm, string> = {
  'huan-chuong': 'Huân chương',
  'bang-khen': 'Bằng khen',
  'giay-khen': 'Giấy khen',
};

/** The level whose head signs the decision, the highest first. */
export const AWARD_LEVELS = ['state', 'province', 'department', 'district', 'unit'] as const;
export type AwardLevel = (typeof AWARD_LEVELS)[number];

export const AWARD_LEVEL_LABELS: Record<AwardLevel, string> = {
  state: 'Cấp Nhà nước',
  province: 'Cấp tỉnh',
  department: 'Cấp sở, ngành',
  district: 'Cấp huyện, thị xã',
  unit: 'Cấp cơ sở',
};

/** Whom a dossier proposes: a plan sets its criteria for these. */
export const CANDIDATE_KINDS = ['collective', 'individual'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** Whom an award or a nomination names. */
export const NOMINEE_KINDS = [...CANDIDATE_KINDS, 'household'] as const;
export type NomineeKind = (typeof NOMINEE_KINDS)[number];

export const NOMINEE_KIND_LABELS: Record<NomineeKind, string> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
  household: 'Hộ gia đình',
};

/** Whom the law asks to be counted apart: those who do the work and those who lead (Luật Thi đua, Khen thưởng). */
export const RECIPIENT_ROLES = ['frontline', 'leader'] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

export const RECIPIENT_ROLE_LABELS: Record<RecipientRole, string> = {
  frontline: 'Trực tiếp làm việc',
  leader: 'Lãnh đạo, quản lý',
};

/** A recipient's standing. A revoked award stays visible with its notice. */
export const RECIPIENT_STATUSES = ['valid', 'corrected', 'revoked'] as const;
export type RecipientStatus = (typeof RECIPIENT_STATUSES)[number];

export const RECIPIENT_STATUS_LABELS: Record<RecipientStatus, string> = {
  valid: 'Có hiệu lực',
  corrected: 'Đã đính chính',
  revoked: 'Đã thu hồi',
};

/** Names on one page of a decision; its anchors stay where they are as long as new names come last. */
export const NAMES_PER_DECISION_PAGE = 100;

/** Names on one page of a list by campaign, award, place or letter. */
export const NAMES_PER_LIST_PAGE = 50;
