import type { StaffRole } from '../staff/constants.ts';
import { hasRole, type StaffMember } from '../staff/member.ts';
import {
  type DossierCase,
  hasInterest,
  mayActAsHolder,
  mayActOnRoute,
  mayReadDossier,
} from '../staff/permissions.ts';
import type { State } from './states.ts';

/** What staff can do with a dossier. */
export const STAFF_ACTIONS = [
  'assign',
  'receive',
  'refuse',
  'redirect',
  'appraise',
  'assess',
  'give-opinion',
  'send-to-council',
  'record-council',
  'propose',
  'conclude',
  'return',
  'forward',
  'decline',
  'ask-supplement',
  'extend-supplement',
  'hold',
  'resume',
  'grant-late',
  'note',
  'recuse',
] as const;
export type StaffAction = (typeof STAFF_ACTIONS)[number];

/** Verbs on the console's buttons. */
export const STAFF_ACTION_LABELS: Record<StaffAction, string> = {
  assign: 'Giao người xử lý',
  receive: 'Tiếp nhận',
  refuse: 'Không tiếp nhận',
  redirect: 'Chuyển cơ quan khác',
  appraise: 'Chuyển thẩm định',
  assess: 'Đánh giá từng đề nghị',
  'give-opinion': 'Ghi ý kiến phối hợp',
  'send-to-council': 'Đưa ra hội đồng',
  'record-council': 'Ghi kết quả hội đồng',
  propose: 'Trình',
  conclude: 'Kết thúc, không trình',
  return: 'Trả lại thẩm định',
  forward: 'Chuyển lên cấp trên',
  decline: 'Không khen',
  'ask-supplement': 'Yêu cầu bổ sung',
  'extend-supplement': 'Gia hạn bổ sung',
  hold: 'Tạm dừng',
  resume: 'Xử lý tiếp',
  'grant-late': 'Mở nộp sau hạn',
  note: 'Ghi chú nội bộ',
  recuse: 'Xin không tham gia xử lý',
};

interface Rule {
  /** Roles that do it, in the office that has the dossier, or (`onRoute`) in any office of its route. */
  roles: readonly StaffRole[];
  onRoute?: true;
  from: readonly State[];
  /** The state it leads to; left out where it moves nothing, or back to where an interruption came from. */
  to?: State;
}

const WORKING: readonly State[] = [
  'submitted',
  'redirected',
  'received',
  'appraising',
  'council',
  'proposed',
];
const INTERRUPTIBLE: readonly State[] = ['received', 'appraising', 'council', 'proposed'];
const HANDS: readonly StaffRole[] = ['receiver', 'appraiser', 'lead'];
const OPINION: readonly StaffRole[] = ['appraiser', 'lead'];

/** Who does what, from which states. The legal moves themselves are `TRANSITIONS`; this never allows one they don't. */
export const ACTION_RULES: Record<StaffAction, Rule> = {
  assign: { roles: ['receiver', 'lead'], from: [...WORKING, 'supplement-requested', 'on-hold', 'forwarded'] },
  receive: { roles: ['receiver'], from: ['submitted', 'redirected'], to: 'received' },
  refuse: { roles: ['receiver'], from: ['submitted', 'redirected'], to: 'rejected-at-receipt' },
  redirect: { roles: ['receiver'], from: ['submitted', 'redirected', 'received'], to: 'redirected' },
  appraise: { roles: ['receiver', 'lead'], from: ['received'], to: 'appraising' },
  assess: { roles: ['appraiser', 'council'], from: ['appraising', 'council'] },
  'give-opinion': { roles: OPINION, onRoute: true, from: ['received', 'appraising'] },
  'send-to-council': { roles: ['appraiser', 'lead'], from: ['appraising'], to: 'council' },
  'record-council': { roles: ['council'], from: ['council'] },
  propose: { roles: ['lead'], from: ['appraising', 'council'], to: 'proposed' },
  conclude: { roles: ['lead'], from: ['appraising', 'council'], to: 'not-awarded' },
  return: { roles: ['lead', 'decision-clerk'], from: ['proposed'], to: 'appraising' },
  forward: { roles: ['lead', 'decision-clerk'], from: ['proposed'], to: 'forwarded' },
  decline: { roles: ['decision-clerk'], from: ['proposed', 'forwarded'], to: 'not-awarded' },
  'ask-supplement': { roles: HANDS, from: INTERRUPTIBLE, to: 'supplement-requested' },
  'extend-supplement': { roles: HANDS, from: ['supplement-requested'] },
  hold: { roles: HANDS, from: INTERRUPTIBLE, to: 'on-hold' },
  resume: { roles: HANDS, from: ['on-hold'] },
  'grant-late': {
    roles: ['receiver', 'lead'],
    from: ['draft', ...WORKING, 'withdrawn', 'rejected-at-receipt'],
    onRoute: true,
  },
  note: {
    roles: [...HANDS, 'council', 'decision-clerk'],
    onRoute: true,
    from: [...WORKING, 'supplement-requested', 'on-hold', 'forwarded', 'awarded', 'not-awarded', 'published'],
  },
  recuse: {
    roles: [...HANDS, 'council', 'decision-clerk'],
    onRoute: true,
    from: [...WORKING, 'supplement-requested', 'on-hold', 'forwarded'],
  },
};

/** A dossier, as far as who may act on it goes: ids of its route's offices, null where the plan has none. */
export interface ActionCase extends DossierCase {
  state: State;
  coordinating: string | null;
  council: string | null;
}

/** Why somebody may not do it: someone else's dossier, an interest in it, the wrong role, or not in this state. */
export type Obstacle = 'another-office' | 'interest' | 'role' | 'state';

/** What stands in the member's way; null when nothing does. */
export function obstacleTo(action: StaffAction, member: StaffMember, dossier: ActionCase): Obstacle | null {
  const { roles, from, onRoute } = ACTION_RULES[action];
  if (!mayReadDossier(member, dossier)) return 'another-office';
  if (hasInterest(member, dossier)) return 'interest';
  // Nobody has it any more: that, and no want of a role, is what stands in the way.
  if (!onRoute && dossier.holder === null) return 'state';
  const may = onRoute ? mayActOnRoute(member, dossier, roles) : mayActAsHolder(member, dossier, roles);
  if (!may || (action === 'give-opinion' && opinionOffice(member, dossier) === null)) return 'role';
  return from.includes(dossier.state) && fitsCouncil(action, dossier) ? null : 'state';
}

/** Id of the office that the member may give an opinion for: the coordinating one, else the one that has the dossier. */
export function opinionOffice(member: StaffMember, dossier: ActionCase): string | null {
  const { campaign, coordinating, holder } = dossier;
  const asked = [coordinating, holder].filter((office) => office !== null);
  return asked.find((office) => hasRole(member, OPINION, { campaign, office })) ?? null;
}

/** A plan with a council has its dossiers pass it before they are proposed or not; one without has none to send them to. */
function fitsCouncil(action: StaffAction, { state, council }: ActionCase): boolean {
  if (action === 'send-to-council') return council !== null;
  if (action === 'propose' || action === 'conclude') return (state === 'council') === (council !== null);
  return true;
}

/** What the member can do with the dossier now, in the order of the console's buttons. */
export function actionsFor(member: StaffMember, dossier: ActionCase): StaffAction[] {
  return STAFF_ACTIONS.filter((action) => obstacleTo(action, member, dossier) === null);
}
