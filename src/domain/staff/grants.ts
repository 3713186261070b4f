import type { CampaignRules } from '../campaign/rules.ts';
import type { FieldProblem } from '../errors.ts';
import { EVERY, type StaffRole } from './constants.ts';
import { hasRole, type RoleGrant, sameGrant } from './member.ts';

type Campaign = Pick<CampaignRules, 'id' | 'offices'>;

/** The roles without doubles, in an order that doesn't depend on who wrote them down. */
export function tidyGrants(grants: readonly RoleGrant[]): RoleGrant[] {
  const byKey = new Map(grants.map((grant) => [grantKey(grant), grant]));
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, grant]) => grant);
}

/** Whether two lists, both tidy, give the same. */
export function sameGrants(one: readonly RoleGrant[], other: readonly RoleGrant[]): boolean {
  return one.length === other.length && one.every((grant, at) => other[at] && sameGrant(grant, other[at]));
}

/** Whether the roles are those of who gives and takes roles. */
export function administers(grants: readonly RoleGrant[]): boolean {
  return hasRole({ grants }, ['administrator'], { campaign: EVERY, office: EVERY });
}

/** Roles of which no plan, and no office of one, has a part: whoever has them sees all of it. */
const WHOLE: Partial<Record<StaffRole, string>> = {
  administrator: 'Quản trị là việc của mọi phong trào và mọi cơ quan',
  auditor: 'Kiểm tra nhật ký là việc của mọi phong trào và mọi cơ quan',
};

/** What is wrong with the roles: places that no plan has, administrators and auditors of less than all. */
export function grantProblems(grants: readonly RoleGrant[], campaigns: readonly Campaign[]): FieldProblem[] {
  return grants.flatMap((grant, at) => {
    const problem = problemOf(grant, campaigns);
    return problem ? [{ field: `grants.${at}.${problem.field}`, message: problem.message }] : [];
  });
}

function problemOf(
  { role, campaign, office }: RoleGrant,
  campaigns: readonly Campaign[],
): FieldProblem | null {
  const whole = WHOLE[role];
  if (whole !== undefined && (campaign !== EVERY || office !== EVERY))
    return { field: 'campaign', message: whole };
  const known = campaigns.find(({ id }) => id === campaign);
  if (campaign !== EVERY && !known)
    return { field: 'campaign', message: 'Chọn một phong trào trong danh sách' };
  if (office === EVERY || known?.offices.some(({ id }) => id === office)) return null;
  return { field: 'office', message: 'Chọn một cơ quan của phong trào' };
}

function grantKey({ role, campaign, office }: RoleGrant): string {
  return [role, campaign, office].join(' ');
}
