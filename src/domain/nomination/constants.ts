/** Kinds of body that may propose an award, or be proposed. */
export const UNIT_KINDS = [
  'agency',
  'public-service',
  'party-union',
  'enterprise',
  'armed-forces',
  'community',
  'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const UNIT_KIND_LABELS: Record<UnitKind, string> = {
  agency: 'Cơ quan nhà nước',
  'public-service': 'Đơn vị sự nghiệp (y tế, giáo dục…)',
  'party-union': 'Cơ quan Đảng, Mặt trận, đoàn thể',
  enterprise: 'Doanh nghiệp, hợp tác xã',
  'armed-forces': 'Lực lượng vũ trang',
  community: 'Tổ, đội, nhóm ở cộng đồng',
  other: 'Loại khác',
};

export const HONORIFICS = ['Ông', 'Bà'] as const;
export type Honorific = (typeof HONORIFICS)[number];

/** Limits on what is typed, in letters as a reader counts them unless said otherwise. */
export const LIMITS = {
  line: 200,
  note: 500,
  evidence: 1000,
  achievement: 4000,
  nominees: 500,
  pastAwards: 10,
  /** How often one dossier may be sent: each time is kept. */
  submissions: 30,
  birthYearFrom: 1900,
  /** Bytes of a whole dossier as JSON: as typed and as sent it has a row each, of which D1 takes 2,000,000. */
  dossierBytes: 1536 * 1024,
} as const;

/** What consent is asked for, each apart (Luật 91/2025/QH15, Điều 9: consent is given for each purpose). */
export const CONSENT_PURPOSES = ['handling', 'publication', 'mail'] as const;

/** The wording of the consents; stored with each one given, changed only together with their text. */
export const CONSENT_VERSION = '2026-11-23';

/** An unsent draft is deleted so many days after it was last changed. */
export const DRAFT_KEPT_DAYS = 30;
