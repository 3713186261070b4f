import type { CampaignRules } from '../campaign/rules.ts';
import type { FieldProblem } from '../errors.ts';
import { EVERY } from './constants.ts';
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

/** What is wrong with the roles: places that no plan has, and administrators of less than all. */
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
  if (role === 'administrator' && (campaign !== EVERY || office !== EVERY)) {
    return { field: 'campaign', message: 'Quản trị là việc của mọi phong trào và mọi cơ quan' };
  }
  const known = campaigns.find(({ id }) => id === campaign);
  if (campaign !== EVERY && !known)
    return { field: 'campaign', message: 'Chọn một phong trào trong danh sách' };
  if (office === EVERY || known?.offices.some(({ id }) => id === office)) return null;
  return { field: 'office', message: 'Chọn một cơ quan của phong trào' };
}

function grantKey({ role, campaign, office }: RoleGrant): string {
  return [role, campaign, office].join(' ');
}
