import { type CampaignRules, type Choice, routeFor } from '#domain/campaign/rules.ts';
import { DomainError } from '#domain/errors.ts';
import { type ActionCase, type Obstacle, obstacleTo, type StaffAction } from '#domain/review/actions.ts';
import { changeInWords } from '#domain/review/changes.ts';
import { type Offices, officesOf } from '#domain/review/holder.ts';
import { STATE_LABELS } from '#domain/review/states.ts';
import { findChangesSince } from '../../repositories/changes.ts';
import type { StaffContext } from '../context.ts';
import { readForStaff, type StaffDossier } from './read.ts';

/** A dossier with what its plan says of it, as an action finds it. */
export interface CaseFile extends StaffDossier {
  choice: Choice;
  plan: CampaignRules | undefined;
  route: Offices;
  asked: ActionCase;
}

/** What an action is done to: the dossier, and the last change of it that was read; left out by commands. */
export interface Asked {
  code: string;
  seen?: number | undefined;
}

/** The dossier with what its plan says. A redirected one has left its route's receiving office, and no other. */
export function toCase(dossier: StaffDossier, campaigns: readonly CampaignRules[]): CaseFile {
  const { state, draft, campaign, programme, award, round, holder, recused, nominees, content } = dossier;
  const choice = state === 'draft' ? draft.choice : { campaign, programme, award, round };
  const plan = campaigns.find(({ id }) => id === choice.campaign);
  const level = plan?.awards.find(({ id }) => id === choice.award)?.level;
  const planned = plan && level && routeFor(plan, choice.programme, level);
  const receiving = dossier.receiving || (planned?.receiving ?? '');
  const route = { ...(planned ?? { coordinating: null, council: null, deciding: receiving }), receiving };
  const offices = [
    ...new Set([...officesOf(route), ...dossier.passed, ...(holder === null ? [] : [holder])]),
  ];
  const collectives = nominees.filter(({ kind }) => kind === 'collective').map(({ name }) => name);
  const units = [dossier.unit || draft.unit.name, content?.unit.superior ?? '', ...collectives];
  const { coordinating, council } = route;
  const asked = { campaign: choice.campaign, state, holder, offices, units, recused, coordinating, council };
  return { ...dossier, choice, plan, route, asked };
}

/**
 * The dossier on which the member is about to act.
 * @throws DomainError `nomination-not-found`; `not-allowed` for another office's dossier, an interest in it or the
 * wrong role; `version-conflict` when it changed since `seen`, saying how; `illegal-transition` where its state doesn't
 * allow the action; `unavailable`
 */
export async function openCase(
  ctx: StaffContext,
  { code, seen }: Asked,
  action: StaffAction,
): Promise<CaseFile> {
  const { campaigns } = await ctx.site.rules();
  const file = toCase(await readForStaff(ctx.db, code), campaigns);
  const obstacle = obstacleTo(action, ctx.member, file.asked);
  if (obstacle === 'another-office' || obstacle === 'interest') throw refused(obstacle, action, file);
  if (seen !== undefined && seen !== file.mark) throw await changedSince(ctx, code, seen);
  if (obstacle) throw refused(obstacle, action, file);
  return file;
}

/** Says what others did to the dossier since it was read. */
async function changedSince({ db }: Pick<StaffContext, 'db'>, code: string, seen: number) {
  const changes = await findChangesSince(db, code, seen);
  const told = changes.map(changeInWords).join('; ') || 'không rõ';
  return new DomainError(
    'version-conflict',
    `Từ khi bạn mở, hồ sơ đã thay đổi: ${told}. Xem lại hồ sơ rồi làm tiếp; phần bạn đang gõ vẫn được giữ.`,
  );
}

const REFUSALS: Record<Exclude<Obstacle, 'state'>, string> = {
  'another-office': 'Hồ sơ này không thuộc cơ quan của bạn.',
  interest:
    'Bạn có liên quan đến hồ sơ này (đơn vị của bạn, hoặc bạn đã xin không tham gia) nên không xử lý.',
  role: 'Vai trò của bạn ở cơ quan đang giữ hồ sơ không làm việc này.',
};

function refused(obstacle: Obstacle, action: StaffAction, { state }: Pick<CaseFile, 'state'>): DomainError {
  if (obstacle !== 'state') return new DomainError('not-allowed', REFUSALS[obstacle]);
  if (action === 'extend-supplement')
    return new DomainError('not-open', 'Hồ sơ không có yêu cầu bổ sung nào đang chờ trả lời.');
  return new DomainError(
    'illegal-transition',
    `Hồ sơ đang ở bước “${STATE_LABELS[state]}”, chưa thể làm việc này.`,
  );
}
