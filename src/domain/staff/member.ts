import { unitKey } from '../nomination/late-grant.ts';
import { EVERY, type StaffRole } from './constants.ts';

/** A role, and where it holds: ids of a campaign and of one of its offices, or `EVERY`. */
export interface RoleGrant {
  role: StaffRole;
  campaign: string;
  office: string;
}

/** Whether both say the same. */
export function sameGrant(one: RoleGrant, other: RoleGrant): boolean {
  return one.role === other.role && one.campaign === other.campaign && one.office === other.office;
}

/** Who acts in the console, as read from the database at each request. */
export interface StaffMember {
  id: number;
  /** In lower case; what the identity provider calls them. */
  email: string;
  name: string;
  /** The office that they sit in, by name, as shown. */
  office: string;
  /** The unit that they belong to: they never act on its dossiers. */
  unit: string;
  grants: readonly RoleGrant[];
}

/** Where something belongs: a campaign, and one of its offices. */
export interface Place {
  campaign: string;
  office: string;
}

/** What the member was granted of those roles. */
export function grantsOf({ grants }: Pick<StaffMember, 'grants'>, roles: readonly StaffRole[]): RoleGrant[] {
  return grants.filter(({ role }) => roles.includes(role));
}

/** Whether the member has one of the roles there. */
export function hasRole(
  member: Pick<StaffMember, 'grants'>,
  roles: readonly StaffRole[],
  { campaign, office }: Place,
): boolean {
  return grantsOf(member, roles).some(
    (grant) =>
      (grant.campaign === EVERY || grant.campaign === campaign) &&
      (grant.office === EVERY || grant.office === office),
  );
}

/** Whether the member has one of the roles anywhere. */
export function hasRoleAnywhere(member: Pick<StaffMember, 'grants'>, roles: readonly StaffRole[]): boolean {
  return grantsOf(member, roles).length > 0;
}

/** Whether it is the member's own unit, however it is written (DOMAIN: never act on one's own unit's dossier). */
export function isOwnUnit(member: Pick<StaffMember, 'unit'>, units: readonly string[]): boolean {
  const own = unitKey(member.unit);
  return own !== '' && units.some((unit) => unitKey(unit) === own);
}
