import { NAMES_PER_DECISION_PAGE } from '#domain/award/constants.ts';
import type { Recipient } from '#domain/award/decision-schema.ts';
import type { Award, Campaign } from '#domain/campaign/schema.ts';
import { pageAt } from '#domain/paging.ts';
import { paths } from '#domain/paths.ts';
import type { CampaignEntry } from './campaigns.ts';
import type { DecisionEntry } from './decisions.ts';

/** A name of the honour roll with all that belongs to it. */
export interface RollEntry {
  recipient: Recipient;
  decision: DecisionEntry;
  campaign: CampaignEntry;
  award: Award;
  /** Its anchor on the decision's page. */
  path: string;
}

/** The award that a decision gives; the build has checked that the plan has it. */
export function awardOf({ award }: DecisionEntry, { id, awards }: Campaign & { id: string }): Award {
  const found = awards.find((one) => one.id === award);
  if (!found) throw new Error(`No award “${award}” in campaign ${id}`);
  return found;
}

/** The address of a name of the decision, on whichever of its pages it stands. */
export function recipientPath({ campaign, slug }: DecisionEntry, id: string, place: number): string {
  return paths.recipient(campaign, slug, id, pageAt(place, NAMES_PER_DECISION_PAGE));
}

/** Every name, those of the newest decision first, within a decision in its own order. */
export function toRoll(
  campaigns: readonly CampaignEntry[],
  decisions: readonly DecisionEntry[],
): RollEntry[] {
  const byId = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  return decisions
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .flatMap((decision) => {
      const campaign = byId.get(decision.campaign);
      if (!campaign) return [];
      const award = awardOf(decision, campaign);
      return decision.recipients.map((recipient, place) => ({
        recipient,
        decision,
        campaign,
        award,
        path: recipientPath(decision, recipient.id, place),
      }));
    });
}
