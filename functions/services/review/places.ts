import type { CampaignRules } from '#domain/campaign/rules.ts';
import { hasRole, type Place, type StaffMember } from '#domain/staff/member.ts';
import { DOSSIER_ROLES } from '#domain/staff/permissions.ts';

/** The offices in which the member works on dossiers, each with its campaign. */
export function placesOf(member: StaffMember, campaigns: readonly CampaignRules[]): Place[] {
  return campaigns
    .flatMap(({ id, offices }) => offices.map((office) => ({ campaign: id, office: office.id })))
    .filter((place) => hasRole(member, DOSSIER_ROLES, place));
}
