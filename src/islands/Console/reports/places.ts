import type { CampaignRules } from '#domain/campaign/rules.ts';
import { EVERY } from '#domain/staff/constants.ts';
import { hasRole } from '#domain/staff/member.ts';
import { DOSSIER_ROLES } from '#domain/staff/permissions.ts';
import type { ConsoleWork } from '../context.ts';

/** Whose dossiers a member can have reported: an office of a campaign, or all of it. */
export interface ReportPlace {
  campaign: CampaignRules;
  office: string;
  label: string;
}

/** All of them, a campaign's own first. */
export function reportPlaces(me: ConsoleWork['me'], campaigns: readonly CampaignRules[]): ReportPlace[] {
  const may = (campaign: string, office: string) => hasRole(me, DOSSIER_ROLES, { campaign, office });
  return campaigns.flatMap((campaign) =>
    [{ id: EVERY, name: 'mọi cơ quan' }, ...campaign.offices]
      .filter(({ id }) => may(campaign.id, id))
      .map(({ id, name }) => ({ campaign, office: id, label: `${campaign.shortTitle}: ${name}` })),
  );
}
