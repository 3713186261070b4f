import { countsFrom, INSTRUMENTS, type Instrument, MERGERS } from '#domain/law/instruments.ts';
import type { PlainDate } from '#domain/vietnamese/time.ts';
import type { CampaignEntry } from '../../collections/campaigns.ts';

/** A plan that names an instrument, and where. */
export interface Naming {
  campaign: CampaignEntry;
  clause: string;
}

/** A step of the history: an instrument with the plans that name it, the plans of a year, or the mergers. */
export type LawMoment =
  | { type: 'instrument'; date: PlainDate; instrument: Instrument; namedBy: Naming[] }
  | { type: 'plans'; date: PlainDate; year: number; plans: CampaignEntry[] }
  | { type: 'mergers'; date: PlainDate; provinces: { before: string; after: string }[] };

/** The law and the plans by date. A year's plans come after what counts from that year. */
export function lawHistory(campaigns: readonly CampaignEntry[]): LawMoment[] {
  const instruments = INSTRUMENTS.map(
    (instrument): LawMoment => ({
      type: 'instrument',
      date: countsFrom(instrument),
      instrument,
      namedBy: namings(campaigns, instrument),
    }),
  );
  const moments = [...instruments, ...planYears(campaigns), mergers(campaigns)];
  return moments.sort((a, b) => a.date.localeCompare(b.date));
}

/** The plans that rest on the instrument in so many words. */
function namings(campaigns: readonly CampaignEntry[], { number }: Instrument): Naming[] {
  return campaigns.flatMap((campaign) => {
    const parent = campaign.parentDocuments.find(({ name }) => name.includes(number));
    return parent ? [{ campaign, clause: parent.clause }] : [];
  });
}

function planYears(campaigns: readonly CampaignEntry[]): LawMoment[] {
  const years = [...new Set(campaigns.map(({ document }) => document.date.year))];
  return years.map((year) => ({
    type: 'plans',
    date: `${year}-12-31`,
    year,
    plans: campaigns.filter(({ document }) => document.date.year === year),
  }));
}

function mergers(campaigns: readonly CampaignEntry[]): LawMoment {
  const named = new Set(campaigns.map(({ province }) => province));
  const provinces = Object.entries(MERGERS.provinces)
    .filter(([before]) => named.has(before))
    .map(([before, after]) => ({ before, after }));
  return { type: 'mergers', date: MERGERS.date, provinces };
}
