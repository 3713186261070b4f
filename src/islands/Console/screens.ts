import type { ComponentType } from 'react';
import type { CampaignRules } from '#domain/campaign/rules.ts';
import type { Me } from '#domain/review/contract.ts';
import type { StaffRole } from '#domain/staff/constants.ts';
import { hasRoleAnywhere } from '#domain/staff/member.ts';
import { DOSSIER_ROLES, FEEDBACK_ROLES, mayKeepRegister, REGISTER_ROLES } from '#domain/staff/permissions.ts';
import type { ScreenId } from './places.ts';

/** One of the console's screens: a name in the masthead, and code that is loaded when it is opened. */
export interface Screen {
  /** Its name in the masthead; its word in the address is in `places.ts`. */
  label: string;
  /** Who finds it in the masthead. What is shown and done is for the API to allow. */
  roles: readonly StaffRole[];
  /** Left out: wherever their roles hold. Otherwise it must be so under one of the plans. */
  under?: (me: Pick<Me, 'grants'>, plan: CampaignRules) => boolean;
  load: () => Promise<ComponentType>;
}

/**
 * Every screen, in the masthead's order; the first one that a member's roles open is the one they start with. A screen
 * reads `useConsole()` for what it works with, and lies in a folder of its own beside this file.
 */
export const SCREENS: Partial<Record<ScreenId, Screen>> = {
  inbox: {
    label: 'Hồ sơ',
    roles: DOSSIER_ROLES,
    load: () => import('./inbox/Desk.tsx').then(({ Desk }) => Desk),
  },
  leads: {
    label: 'Phát hiện từ người dân',
    roles: DOSSIER_ROLES,
    load: () => import('./leads/Leads.tsx').then(({ Leads }) => Leads),
  },
  commendations: {
    label: 'Lời tri ân',
    roles: ['moderator'],
    load: () => import('./commendations/Moderation.tsx').then(({ Moderation }) => Moderation),
  },
  decisions: {
    label: 'Quyết định',
    roles: ['decision-clerk'],
    load: () => import('./decisions/Decisions.tsx').then(({ Decisions }) => Decisions),
  },
  feedback: {
    label: 'Phản ánh',
    roles: FEEDBACK_ROLES,
    load: () => import('./feedback/Feedback.tsx').then(({ Feedback }) => Feedback),
  },
  entries: {
    label: 'Đăng ký, cam kết',
    roles: REGISTER_ROLES,
    under: (me, { id, register }) => register !== undefined && mayKeepRegister(me, id, register),
    load: () => import('./entries/Entries.tsx').then(({ Entries }) => Entries),
  },
  reports: {
    label: 'Báo cáo',
    roles: DOSSIER_ROLES,
    load: () => import('./reports/Reports.tsx').then(({ Reports }) => Reports),
  },
  ratings: {
    label: 'Đánh giá trang',
    roles: ['editor', 'administrator'],
    load: () => import('./ratings/Ratings.tsx').then(({ Ratings }) => Ratings),
  },
  audit: {
    label: 'Nhật ký',
    roles: ['auditor'],
    load: () => import('./audit/Audit.tsx').then(({ Audit }) => Audit),
  },
  requests: {
    label: 'Yêu cầu của công dân',
    roles: ['administrator'],
    load: () => import('./requests/Requests.tsx').then(({ Requests }) => Requests),
  },
  members: {
    label: 'Cán bộ',
    roles: ['administrator'],
    load: () => import('./members/Members.tsx').then(({ Members }) => Members),
  },
};

/** The screens that the member finds in the masthead, in its order. */
export function screensOf(me: Pick<Me, 'grants'>, campaigns: readonly CampaignRules[]): ScreenId[] {
  const ids = Object.keys(SCREENS) as ScreenId[];
  return ids.filter((id) => {
    const { roles = [], under } = SCREENS[id] ?? {};
    return hasRoleAnywhere(me, roles) && (!under || campaigns.some((plan) => under(me, plan)));
  });
}
