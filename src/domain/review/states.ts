/**
 * The dossier's states and every legal move between them: one table, followed by the one function below.
 * The state is the dossier's; each nominee has an outcome of its own.
 */
export const STATES = [
  'draft',
  'submitted',
  'received',
  'appraising',
  'council',
  'proposed',
  'forwarded',
  'awarded',
  'not-awarded',
  'published',
  'supplement-requested',
  'redirected',
  'on-hold',
  'rejected-at-receipt',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

/** What people read at look-up. */
export const STATE_LABELS: Record<State, string> = {
  draft: 'Bản nháp',
  submitted: 'Đã gửi',
  received: 'Đã tiếp nhận',
  appraising: 'Đang thẩm định',
  council: 'Đang xét ở hội đồng',
  proposed: 'Đã trình',
  forwarded: 'Đã chuyển lên cấp trên',
  awarded: 'Đã có quyết định khen',
  'not-awarded': 'Không được khen đợt này',
  published: 'Đã công bố',
  'supplement-requested': 'Chờ bổ sung',
  redirected: 'Đã chuyển đúng cơ quan',
  'on-hold': 'Tạm dừng',
  'rejected-at-receipt': 'Không tiếp nhận',
  withdrawn: 'Đã rút',
};

/** What happens next, in plain words. */
export const NEXT_STEPS: Record<State, string> = {
  draft: 'Hồ sơ chưa được gửi. Mở lại bản nháp trên máy đã soạn để gửi.',
  submitted: 'Cơ quan tiếp nhận kiểm tra hồ sơ rồi chuyển sang thẩm định.',
  received: 'Hồ sơ được chuyển sang thẩm định.',
  appraising: 'Cơ quan thẩm định xem từng đề nghị rồi trình người có thẩm quyền.',
  council: 'Hội đồng thi đua, khen thưởng xét hồ sơ.',
  proposed: 'Người có thẩm quyền xem xét, quyết định.',
  forwarded: 'Cấp trên xem xét, quyết định.',
  awarded: 'Quyết định được công bố trên bảng vinh danh.',
  'not-awarded': 'Đơn vị có thể đề nghị lại ở đợt khác.',
  published: 'Xem quyết định trên bảng vinh danh.',
  'supplement-requested': 'Đơn vị bổ sung chỗ được nêu; bổ sung xong, hồ sơ trở lại bước trước.',
  redirected: 'Cơ quan mới tiếp nhận; thời điểm gửi được giữ nguyên.',
  'on-hold': 'Hồ sơ được xử lý tiếp khi lý do tạm dừng không còn.',
  'rejected-at-receipt': 'Đọc lý do rồi gửi hồ sơ mới nếu còn hạn.',
  withdrawn: 'Đơn vị đã rút hồ sơ. Có thể gửi hồ sơ mới nếu còn hạn.',
};

/** Who may make a move; which person exactly is for the permission rules to say. */
export const ACTOR_KINDS = ['nominator', 'staff', 'system'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export interface Transition {
  from: State;
  to: State;
  by: ActorKind;
  /** A move that must carry a reason. */
  reasoned?: true;
}

/** States from which work can be interrupted and to which it comes back. */
const WORKING = ['received', 'appraising', 'council', 'proposed'] as const satisfies readonly State[];

/** Every legal move (DOMAIN: “The nomination's states”). What isn't here can't happen. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'draft', to: 'submitted', by: 'nominator' },
  { from: 'submitted', to: 'submitted', by: 'nominator' },
  { from: 'submitted', to: 'received', by: 'staff' },
  { from: 'submitted', to: 'rejected-at-receipt', by: 'staff', reasoned: true },
  { from: 'submitted', to: 'redirected', by: 'staff', reasoned: true },
  { from: 'redirected', to: 'received', by: 'staff' },
  { from: 'redirected', to: 'redirected', by: 'staff', reasoned: true },
  { from: 'redirected', to: 'redirected', by: 'nominator' },
  { from: 'redirected', to: 'rejected-at-receipt', by: 'staff', reasoned: true },
  { from: 'received', to: 'redirected', by: 'staff', reasoned: true },
  { from: 'received', to: 'appraising', by: 'staff' },
  { from: 'appraising', to: 'council', by: 'staff' },
  { from: 'appraising', to: 'proposed', by: 'staff' },
  { from: 'council', to: 'proposed', by: 'staff' },
  // Nobody left to propose: nothing goes up, and what an earlier decision awarded of it stays awarded.
  ...(['appraising', 'council'] as const).flatMap((from): Transition[] => [
    { from, to: 'not-awarded', by: 'staff', reasoned: true },
    { from, to: 'awarded', by: 'staff' },
  ]),
  { from: 'proposed', to: 'appraising', by: 'staff', reasoned: true },
  { from: 'proposed', to: 'forwarded', by: 'staff' },
  { from: 'proposed', to: 'awarded', by: 'staff' },
  { from: 'proposed', to: 'not-awarded', by: 'staff', reasoned: true },
  { from: 'forwarded', to: 'awarded', by: 'staff' },
  { from: 'forwarded', to: 'not-awarded', by: 'staff', reasoned: true },
  { from: 'awarded', to: 'published', by: 'staff' },
  { from: 'awarded', to: 'published', by: 'system' },
  { from: 'draft', to: 'withdrawn', by: 'nominator' },
  { from: 'submitted', to: 'withdrawn', by: 'nominator' },
  { from: 'redirected', to: 'withdrawn', by: 'nominator' },
  ...WORKING.flatMap((state): Transition[] => [
    { from: state, to: 'supplement-requested', by: 'staff', reasoned: true },
    { from: 'supplement-requested', to: state, by: 'nominator' },
    { from: state, to: 'on-hold', by: 'staff', reasoned: true },
    { from: 'on-hold', to: state, by: 'staff' },
  ]),
];
