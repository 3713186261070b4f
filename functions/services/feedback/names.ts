import type { CampaignRules } from '#domain/campaign/rules.ts';

/** The plan's name for an office; an id that a later build no longer has stands for itself. */
export function officeName(campaigns: readonly CampaignRules[], campaign: string, office: string): string {
  const plan = campaigns.find(({ id }) => id === campaign);
  return plan?.offices.find(({ id }) => id === office)?.name ?? office;
}
