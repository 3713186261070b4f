import type { CampaignRules } from '#domain/campaign/rules.ts';
import { EVERY, STAFF_ROLE_LABELS } from '#domain/staff/constants.ts';
import type { RoleGrant } from '#domain/staff/member.ts';

export const EVERY_CAMPAIGN = 'Mọi phong trào';
export const EVERY_OFFICE = 'Mọi cơ quan';

/** `Tiếp nhận · Sơn La: … · Sở Y tế`; what a plan no longer has stands by its id. */
export function grantInWords(
  { role, campaign, office }: RoleGrant,
  campaigns: readonly CampaignRules[],
): string {
  const rules = campaigns.find(({ id }) => id === campaign);
  const where = [
    campaign === EVERY ? EVERY_CAMPAIGN : (rules?.shortTitle ?? campaign),
    office === EVERY ? EVERY_OFFICE : (rules?.offices.find(({ id }) => id === office)?.name ?? office),
  ];
  return [STAFF_ROLE_LABELS[role], ...where].join(' · ');
}

/** The id of a field's control. */
export function memberControl(field: string): string {
  return `cb-${field.replaceAll('.', '-')}`;
}
