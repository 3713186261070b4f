import type { CampaignEntry } from '../../collections/campaigns.ts';

export interface HealthMessage {
  campaign: CampaignEntry;
  name: string;
  clause: string;
  quote: string;
  /** The parts that the plan itself spells out: `khẩu trang`, `khử khuẩn`, …; empty where it doesn't. */
  parts: string[];
}

/** The message that each plan asks people to keep, in the order given. */
export function listHealthMessages(campaigns: readonly CampaignEntry[]): HealthMessage[] {
  return campaigns.flatMap((campaign) => {
    const message = campaign.healthMessage;
    if (!message) return [];
    const { name, clause, quote = '', meaning = '' } = message;
    const parts = meaning.split(/\s*;\s*|\s+-\s+/).filter(Boolean);
    return [{ campaign, name, clause, quote, parts }];
  });
}
