import type { Round } from '#domain/campaign/schema.ts';
import type { CampaignEntry } from '../../collections/campaigns.ts';

/** Something that dossiers can be sent to: a round, or a plan that has none. */
export interface Offer {
  campaign: CampaignEntry;
  round: Round | null;
}

/** The nearest deadline first, then rounds without one, then plans without rounds. */
export function listOffers(campaigns: readonly CampaignEntry[]): Offer[] {
  const offers = campaigns.flatMap((campaign): Offer[] =>
    campaign.rounds.length === 0
      ? [{ campaign, round: null }]
      : campaign.rounds.map((round) => ({ campaign, round })),
  );
  return offers.toSorted((a, b) => sortKey(a.round).localeCompare(sortKey(b.round)));
}

/** Dates sort before letters. */
function sortKey(round: Round | null): string {
  return round ? (round.deadline?.before ?? 'a') : 'b';
}

/** `Ninh Thuận: bảo vệ “Vùng xanh”, đợt 2`. */
export function offerName({ campaign, round }: Offer): string {
  return round ? `${campaign.shortTitle}, ${round.name.toLocaleLowerCase('vi')}` : campaign.shortTitle;
}
