/** Why a dossier isn't taken in, or a nominee isn't proposed or awarded: a closed list, told to the unit. */
export const GROUNDS = [
  'criteria-not-met',
  'evidence-lacking',
  'papers-lacking',
  'outside-campaign',
  'out-of-time',
  'wrong-authority',
  'already-awarded',
  'duplicate',
  'under-discipline',
  'council-vote',
  'withdrawn-by-unit',
] as const;
export type Ground = (typeof GROUNDS)[number];

export const GROUND_LABELS: Record<Ground, string> = {
  'criteria-not-met': 'Chưa đạt tiêu chuẩn của kế hoạch',
  'evidence-lacking': 'Minh chứng chưa đủ',
  'papers-lacking': 'Thiếu giấy tờ theo kế hoạch',
  'outside-campaign': 'Thành tích ngoài nội dung của phong trào',
  'out-of-time': 'Ngoài thời gian của đợt',
  'wrong-authority': 'Không thuộc thẩm quyền khen của cấp này',
  'already-awarded': 'Thành tích đã được khen',
  duplicate: 'Trùng với hồ sơ khác',
  'under-discipline': 'Đang xem xét kỷ luật hoặc khiếu nại',
  'council-vote': 'Hội đồng bỏ phiếu không đồng ý',
  'withdrawn-by-unit': 'Đơn vị rút đề nghị',
};

/** What an appraiser finds of one nominee. */
export const FINDINGS = ['meets', 'does-not'] as const;
export type Finding = (typeof FINDINGS)[number];

export const FINDING_LABELS: Record<Finding, string> = { meets: 'Đạt', 'does-not': 'Chưa đạt' };

/** What became of one nominee. */
export const OUTCOMES = ['awarded', 'not-awarded'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_LABELS: Record<Outcome, string> = {
  awarded: 'Được khen',
  'not-awarded': 'Không được khen',
};

/** How a coordinating office sees a dossier. */
export const STANCES = ['agrees', 'agrees-in-part', 'disagrees'] as const;
export type Stance = (typeof STANCES)[number];

export const STANCE_LABELS: Record<Stance, string> = {
  agrees: 'Thống nhất',
  'agrees-in-part': 'Thống nhất một phần',
  disagrees: 'Chưa thống nhất',
};
