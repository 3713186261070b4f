import { AWARD_LEVEL_LABELS, AWARD_LEVELS, type AwardLevel } from '#domain/award/constants.ts';
import { ALWAYS_OPEN, acceptsDossiers, type RoundStatus, roundStatus } from '#domain/campaign/deadline.ts';
import { awardsFor, type CampaignRules, type ResolvedChoice, resolveChoice } from '#domain/campaign/rules.ts';
import type { Award, Round } from '#domain/campaign/schema.ts';
import { DomainError } from '#domain/errors.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import { readChoice } from '#domain/nomination/reading.ts';

/** A campaign and what it can still take, for lists. */
export interface CampaignStanding {
  campaign: CampaignRules;
  /** The rounds that take dossiers now; a plan without rounds takes them at any time. */
  open: Round[];
  accepts: boolean;
  /** The status to show in one badge: that of the first round that accepts, else of the last round. */
  status: RoundStatus;
}

/** Where a campaign stands at the instant. */
export function standing(campaign: CampaignRules, now: number): CampaignStanding {
  const { rounds } = campaign;
  const open = rounds.filter((round) => acceptsDossiers(roundStatus(round, now)));
  const shown = open[0] ?? rounds.at(-1);
  const status = shown ? roundStatus(shown, now) : ALWAYS_OPEN;
  return { campaign, open, accepts: acceptsDossiers(status), status };
}

/** Answers that follow from others: a question with one answer isn't asked, and one that no longer fits is emptied. */
export function settleChoice(choice: Draft['choice'], campaigns: readonly CampaignRules[]): Draft['choice'] {
  const campaign = campaigns.find((one) => one.id === choice.campaign);
  if (!campaign) return { campaign: '', programme: '', award: '', round: '' };
  const programme = pick(campaign.programmes, choice.programme);
  const award = programme === '' ? '' : pick(awardsFor(campaign, programme), choice.award);
  const round = campaign.rounds.some((one) => one.id === choice.round) ? choice.round : '';
  return { campaign: campaign.id, programme, award, round };
}

function pick(options: readonly { id: string }[], chosen: string): string {
  if (options.some((option) => option.id === chosen)) return chosen;
  return options.length === 1 ? (options[0]?.id ?? '') : '';
}

/** Awards by the level that decides them, the highest first. */
export function awardsByLevel(
  awards: readonly Award[],
): { level: AwardLevel; label: string; awards: Award[] }[] {
  return AWARD_LEVELS.map((level) => ({
    level,
    label: AWARD_LEVEL_LABELS[level],
    awards: awards.filter((award) => award.level === level),
  })).filter((group) => group.awards.length > 0);
}

/** The awards of the plan that each unit gives by itself. */
export function ownAwards({ awards }: CampaignRules, programme: string): Award[] {
  return awards.filter(
    (award) => award.decidedByUnit && (award.programmes ?? [programme]).includes(programme),
  );
}

/**
 * What the plan says about the choice; `null` until it is complete. A missing round doesn't hold it up: who
 * receives and who decides hangs on the award alone.
 */
export function whatPlanSays(
  content: Draft,
  campaigns: readonly CampaignRules[],
  now: number,
): ResolvedChoice | null {
  const campaign = campaigns.find((one) => one.id === content.choice.campaign);
  const choice = readChoice(content, campaign);
  const round = choice.round === '' ? (campaign?.rounds[0]?.id ?? null) : choice.round;
  try {
    return resolveChoice(campaigns, { ...choice, round }, now);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
