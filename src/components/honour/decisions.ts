import { NOMINEE_KIND_LABELS, NOMINEE_KINDS } from '#domain/award/constants.ts';
import type { Recipient } from '#domain/award/decision-schema.ts';
import type { Award, Campaign } from '#domain/campaign/schema.ts';
import type { CampaignEntry } from '../../collections/campaigns.ts';
import type { DecisionEntry } from '../../collections/decisions.ts';

/** A campaign's decisions, the newest first. */
export interface CampaignDecisions {
  campaign: CampaignEntry;
  decisions: DecisionEntry[];
}

/** Campaigns that have decisions, the one with the newest decision first. */
export function groupByCampaign(
  campaigns: readonly CampaignEntry[],
  decisions: readonly DecisionEntry[],
): CampaignDecisions[] {
  const newestFirst = decisions.toSorted((a, b) => b.date.localeCompare(a.date));
  const groups = campaigns.map((campaign) => ({
    campaign,
    decisions: newestFirst.filter((decision) => decision.campaign === campaign.id),
  }));
  return groups
    .filter((group) => group.decisions.length > 0)
    .sort((a, b) => (b.decisions[0]?.date ?? '').localeCompare(a.decisions[0]?.date ?? ''));
}

/** `Bằng khen của …`, or `Truy tặng Bằng khen của …`. */
export function awardInWords(award: Award, { posthumous }: Recipient): string {
  return posthumous ? `Truy tặng ${award.name}` : award.name;
}

/** `Chương trình “Sóng và máy tính cho em”, Đợt 1`; empty where the plan has one programme and no rounds. */
export function scopeInWords(decision: DecisionEntry, { programmes, rounds }: Campaign): string {
  const programme = programmes.find(({ id }) => id === decision.programme)?.name;
  const round = rounds.find(({ id }) => id === decision.round)?.name;
  return [programmes.length > 1 && `Chương trình “${programme}”`, round].filter(Boolean).join(', ');
}

/** `3 tập thể, 1 cá nhân`: everyone the decision names. */
export function countInWords(recipients: readonly Recipient[]): string {
  return NOMINEE_KINDS.map((kind) => ({ kind, count: recipients.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${NOMINEE_KIND_LABELS[kind].toLowerCase()}`)
    .join(', ');
}

/** `Cá nhân · Điều dưỡng trưởng, Trạm Y tế …` */
export function recipientInWords({ kind, title, body }: Recipient): string {
  const post = [title, body].filter(Boolean).join(', ');
  return [NOMINEE_KIND_LABELS[kind], post].filter(Boolean).join(' · ');
}
