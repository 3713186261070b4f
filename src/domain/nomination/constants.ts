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
  achievement: 4000,
  nominees: 50,
  birthYearFrom: 1900,
  /** Bytes of a whole dossier as JSON. */
  dossierBytes: 512 * 1024,
} as const;

/** The wording of the consent that was given; stored with the dossier, changed only together with its text. */
export const CONSENT_VERSION = '2026-11';

/** A draft that was never submitted is deleted after so many days. */
export const DRAFT_KEPT_DAYS = 30;
