import { COMMENDATION_STATE_LABELS } from '#domain/commendation/moderation.ts';
import type { CommendationState } from '#domain/commendation/schema.ts';
import type { VerdictRequest, VerdictsAnswer, VerdictsRequest } from '#domain/commendation/staff-contract.ts';
import { DomainError } from '#domain/errors.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { findHistory } from '../../repositories/history.ts';
import type { StaffContext } from '../context.ts';
import { noteRefusal } from '../staff/note-refusal.ts';
import { moderate } from './moderate.ts';
import { findForModerator } from './open.ts';

/**
 * A moderator's verdict on the version that they have read, audited in the same batch.
 * @throws what `findForModerator` and `moderate` throw; a `version-conflict` says who changed what meanwhile
 */
export async function decide({
  ctx,
  input: { id, ...asked },
}: {
  ctx: StaffContext;
  input: { id: string } & VerdictRequest;
}): Promise<CommendationState> {
  await findForModerator(ctx, id);
  const actor = { kind: 'staff', name: ctx.member.email } as const;
  try {
    return await moderate({ ctx, input: { id, ...asked, actor } });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'version-conflict') throw await changedSince(ctx, id);
    throw error;
  }
}

/**
 * One verdict on many commendations, each for itself; only a failure of the portal itself is thrown.
 * @throws DomainError `unavailable`
 */
export async function decideMany({
  ctx,
  input: { items, ...asked },
}: {
  ctx: StaffContext;
  input: VerdictsRequest;
}): Promise<VerdictsAnswer> {
  const results: VerdictsAnswer['results'] = [];
  for (const item of items) results.push(await decideOne(ctx, { ...item, ...asked }));
  return { results };
}

/** What became of it; a refusal for want of a role is audited here, since the whole request isn't refused. */
async function decideOne(ctx: StaffContext, input: { id: string } & VerdictRequest) {
  const { id } = input;
  try {
    return { id, ok: true, says: `${COMMENDATION_STATE_LABELS[await decide({ ctx, input })]}` };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'unavailable') throw error;
    if (error.code === 'not-allowed') {
      const wanted = 'POST /api/staff/commendations/verdicts';
      await noteRefusal({ ctx, input: { email: ctx.member.email, wanted } });
    }
    return { id, ok: false, says: error.detail };
  }
}

const WHO = { staff: 'cán bộ', citizen: 'người gửi', system: 'hệ thống', nominator: 'đơn vị' } as const;

async function changedSince({ db }: StaffContext, id: string): Promise<DomainError> {
  const last = (await findHistory(db, 'commendation', id)).at(-1);
  const state = Object.entries(COMMENDATION_STATE_LABELS).find(([name]) => name === last?.to)?.[1];
  const told = last
    ? `${last.actor ?? WHO[last.actorKind]}, ${formatInstant(last.at)}: ${state ?? 'đã đổi'}`
    : 'không rõ';
  return new DomainError(
    'version-conflict',
    `Từ khi bạn mở, lời này đã thay đổi (${told}). Xem lại rồi quyết định; phần bạn đang chọn vẫn được giữ.`,
    [],
    'commendation',
  );
}
