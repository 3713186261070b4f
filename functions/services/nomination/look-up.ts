import { type CampaignRules, routeFor } from '#domain/campaign/rules.ts';
import type { LookUp } from '#domain/nomination/contract.ts';
import { fieldLabel } from '#domain/nomination/fields.ts';
import { REASONS_FOR_UNIT } from '#domain/review/changes.ts';
import { holderOf } from '#domain/review/holder.ts';
import { NEXT_STEPS, STATE_LABELS } from '#domain/review/states.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { type DossierStatus, findStatus, type HistoryMove } from '../../repositories/dossier-status.ts';
import type { Context } from '../context.ts';
import { type Access, notFound } from './access.ts';
import { openingOfCase } from './opening.ts';
import { outcomeOf } from './outcome.ts';

/**
 * Where a dossier stands and what its holder can do, for whoever holds its code and secret.
 * @throws DomainError `nomination-not-found` for a wrong secret and for a code that isn't there alike, `unavailable`
 */
export async function lookUpNomination({ ctx, input }: { ctx: Context; input: Access }): Promise<LookUp> {
  const { campaigns } = await ctx.site.rules();
  const status = await findStatus(ctx.db, input.accessHash);
  if (!status) throw notFound();
  const { code, state, version, unit, submittedAt, nominees, submissions, supplement } = status;
  const campaign = campaigns.find(({ id }) => id === status.campaign);
  return {
    code,
    state,
    version,
    stateLabel: STATE_LABELS[state],
    nextStep: NEXT_STEPS[state],
    unit,
    ...namesFor(status, campaign),
    submittedAt: submittedAt === null ? null : toIsoInVietnam(submittedAt),
    history: status.history.map(toStep),
    nominees: nominees.map((nominee) => ({
      kind: nominee.kind,
      name: nominee.name,
      outcome: outcomeOf(nominee, campaign),
    })),
    opening: await openingOfCase(ctx, status),
    supplement: supplement && {
      fields: supplement.fields.map((field) => fieldLabel(field, status) ?? field),
      reason: supplement.reason,
      askedAt: toIsoInVietnam(supplement.askedAt),
      dueAt: toIsoInVietnam(supplement.dueAt),
    },
    submissions: submissions.map((one) => ({ ...one, submittedAt: toIsoInVietnam(one.submittedAt) })),
    messages: status.mails.map(({ createdAt, ...mail }) => ({ ...mail, at: toIsoInVietnam(createdAt) })),
    mailed: status.mailed,
  };
}

function toStep({ action, from, state, at, reason }: HistoryMove): LookUp['history'][number] {
  const told = REASONS_FOR_UNIT.includes(action) ? reason : null;
  return { state, label: stepLabel(action, from, state), at: toIsoInVietnam(at), reason: told };
}

function stepLabel(
  action: HistoryMove['action'],
  from: HistoryMove['from'],
  to: HistoryMove['state'],
): string {
  if (action === 'submit') return from === 'draft' ? STATE_LABELS[to] : 'Đã sửa và gửi lại';
  return action === 'answer-supplement' ? 'Đơn vị đã bổ sung' : STATE_LABELS[to];
}

/** The plan's names for what the dossier keeps as ids. An id that a later build no longer has stands for itself. */
function namesFor(status: DossierStatus, campaign: CampaignRules | undefined) {
  const award = campaign?.awards.find((one) => one.id === status.award);
  const route = campaign && award && routeFor(campaign, status.programme, award.level);
  const office = (id: string | null | undefined) => campaign?.offices.find((one) => one.id === id);
  const holder = route && office(holderOf(status, { ...route, receiving: status.receiving }));
  return {
    campaign: campaign?.title ?? status.campaign,
    programme: campaign?.programmes.find((one) => one.id === status.programme)?.name ?? status.programme,
    award: award?.name ?? status.award,
    round: campaign?.rounds.find((one) => one.id === status.round)?.name ?? status.round,
    receiving: office(status.receiving)?.name ?? '',
    deciding: office(route?.deciding)?.name ?? '',
    office: holder ? { name: holder.name, usualDays: holder.usualDays ?? null } : null,
  };
}
