/** What was given. */
export const CONTRIBUTION_KINDS = ['computer', 'tablet', 'money', 'connection'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

export const CONTRIBUTION_KIND_LABELS: Record<ContributionKind, string> = {
  computer: 'Máy tính',
  tablet: 'Máy tính bảng',
  money: 'Tiền',
  connection: 'Đường truyền',
};

/** What a kind is counted in; sums would be wrong across units. */
export const CONTRIBUTION_UNITS: Record<ContributionKind, string> = {
  computer: 'máy',
  tablet: 'máy',
  money: 'triệu đồng',
  connection: 'điểm',
};

/** Promised, or handed over. The two are never added together. */
export const CONTRIBUTION_STATES = ['pledged', 'delivered'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

export const CONTRIBUTION_STATE_LABELS: Record<ContributionState, string> = {
  pledged: 'Đăng ký, cam kết',
  delivered: 'Đã trao, tiếp nhận',
};

/** Figures of the whole country and of provinces are kept apart. */
export const CONTRIBUTION_SCOPES = ['nation', 'province'] as const;
export type ContributionScope = (typeof CONTRIBUTION_SCOPES)[number];

export const CONTRIBUTION_SCOPE_LABELS: Record<ContributionScope, string> = {
  nation: 'Toàn quốc',
  province: 'Các tỉnh',
};
