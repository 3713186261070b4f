import { toMend } from '#domain/errors.ts';
import { grantProblems, tidyGrants } from '#domain/staff/grants.ts';
import type { RoleGrant } from '#domain/staff/member.ts';
import type { Context } from '../context.ts';

/**
 * The roles, tidy.
 * @throws DomainError `invalid-input` when one is for a place that no plan has
 */
export async function fittingGrants(
  { site }: Pick<Context, 'site'>,
  grants: readonly RoleGrant[],
): Promise<RoleGrant[]> {
  const { campaigns } = await site.rules();
  const problems = grantProblems(grants, campaigns);
  if (problems.length === 0) return tidyGrants(grants);
  throw toMend(problems);
}
