import type { CampaignRules } from '#domain/campaign/rules.ts';
import type { Round } from '#domain/campaign/schema.ts';
import type { Opening } from '#domain/nomination/contract.ts';
import { type LateCase, lateUntil, unitKey } from '#domain/nomination/late-grant.ts';
import { openingFor } from '#domain/nomination/opening.ts';
import type { SupplementAsk } from '#domain/nomination/supplement.ts';
import type { State } from '#domain/review/states.ts';
import { startOfDay } from '#domain/vietnamese/time.ts';
import type { OwnDossier } from '../../repositories/dossiers.ts';
import { findGrants } from '../../repositories/late-grants.ts';
import type { Context } from '../context.ts';

/** What an opening is decided by, wherever it was read from. */
export interface OpenCase extends LateCase {
  state: State;
  supplement: SupplementAsk | null;
}

/** What a holder may change of their dossier now: judged by what was submitted, of a draft by what was chosen. */
export function openingOf(ctx: Context, { state, supplement, draft, content }: OwnDossier): Promise<Opening> {
  const { choice, unit } = content ?? draft;
  return openingOfCase(ctx, { state, supplement, ...choice, unit: unit.name });
}

/** The same for a dossier that was read in part. */
export async function openingOfCase(ctx: Context, asked: OpenCase): Promise<Opening> {
  const { campaigns } = await ctx.site.rules();
  const { state, supplement } = asked;
  const round = findRound(campaigns, asked);
  return openingFor({ state, round, supplement, lateUntil: await findLate(ctx, asked, round), now: ctx.now });
}

/** The end of the late grant by which the dossier can be sent although its round is closed; null without one. */
export async function findLate(
  ctx: Pick<Context, 'db' | 'now'>,
  asked: LateCase,
  round: Pick<Round, 'deadline'> | null,
): Promise<number | null> {
  const isPast = round?.deadline && startOfDay(round.deadline.before) <= ctx.now;
  const key = unitKey(asked.unit);
  if (!isPast || !asked.round || key === '') return null;
  const { campaign } = asked;
  return lateUntil(await findGrants(ctx.db, { campaign, round: asked.round, unitKey: key }), asked, ctx.now);
}

function findRound(campaigns: readonly CampaignRules[], { campaign, round }: LateCase): Round | null {
  const rounds = campaigns.find(({ id }) => id === campaign)?.rounds;
  return rounds?.find(({ id }) => id === round) ?? null;
}
