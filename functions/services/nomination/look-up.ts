import { type CampaignRules, routeFor } from '#domain/campaign/rules.ts';
import type { LookUp } from '#domain/nomination/contract.ts';
import { NEXT_STEPS, STATE_LABELS } from '#domain/review/states.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { type DossierStatus, findStatus } from '../../repositories/dossiers.ts';
import type { Context } from '../context.ts';
import { type Access, notFound } from './access.ts';

/**
 * Where a dossier stands, for whoever holds its code and secret.
 * @throws DomainError `nomination-not-found` for a wrong secret and for a code that isn't there alike, `unavailable`
 */
export async function lookUpNomination({ ctx, input }: { ctx: Context; input: Access }): Promise<LookUp> {
  const { campaigns } = await ctx.site.rules();
  const status = await findStatus(ctx.db, input.accessHash);
  if (!status) throw notFound();
  const { code, state, unit, submittedAt, nominees } = status;
  return {
    code,
    state,
    stateLabel: STATE_LABELS[state],
    nextStep: NEXT_STEPS[state],
    unit,
    ...namesFor(
      status,
      campaigns.find((campaign) => campaign.id === status.campaign),
    ),
    submittedAt: submittedAt === null ? null : toIsoInVietnam(submittedAt),
    history: status.history.map((step) => ({ state: step.state, at: toIsoInVietnam(step.at) })),
    nominees,
    messages: status.mails.map(({ createdAt, ...mail }) => ({ ...mail, at: toIsoInVietnam(createdAt) })),
    mailed: status.mailed,
  };
}

/** The plan's names for what the dossier keeps as ids. An id that a later build no longer has stands for itself. */
function namesFor(status: DossierStatus, campaign: CampaignRules | undefined) {
  const award = campaign?.awards.find((one) => one.id === status.award);
  const route = campaign && award && routeFor(campaign, status.programme, award.level);
  const office = (id: string | undefined) => campaign?.offices.find((one) => one.id === id)?.name ?? '';
  return {
    campaign: campaign?.title ?? status.campaign,
    award: award?.name ?? status.award,
    round: campaign?.rounds.find((one) => one.id === status.round)?.name ?? status.round,
    receiving: office(status.receiving),
    deciding: office(route?.deciding),
  };
}
