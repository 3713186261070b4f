import type { Lead, LeadAnswer } from '#domain/commendation/staff-contract.ts';
import { DomainError } from '#domain/errors.ts';
import { mayAnswerLeads } from '#domain/staff/permissions.ts';
import { cleanText } from '#domain/vietnamese/text.ts';
import { answerLead, findLead } from '../../repositories/leads.ts';
import type { StaffContext } from '../context.ts';
import { toLead } from './list.ts';

/**
 * Notes what became of a lead, on the version that was read; an answer may be replaced. Audited in the same batch.
 * @throws DomainError `lead-not-found`; `not-allowed` for another office's; `version-conflict` when a colleague answered
 * meanwhile, saying what; `unavailable`
 */
export async function noteOutcome({
  ctx,
  input: { id, version, state, outcome },
}: {
  ctx: StaffContext;
  input: { id: string } & LeadAnswer;
}): Promise<Lead> {
  const read = await findLead(ctx.db, id);
  if (!read) throw new DomainError('lead-not-found', 'Xem lại danh sách phát hiện.');
  if (!mayAnswerLeads(ctx.member, read.campaign, read.office))
    throw new DomainError('not-allowed', 'Phát hiện này không gửi cho cơ quan của bạn.');
  const answer = { state, outcome: cleanText(outcome), by: ctx.member.email, at: ctx.now };
  const isStored = read.version === version && (await answerLead(ctx.db, read, answer));
  const now = await findLead(ctx.db, id);
  if (isStored && now) return toLead(ctx, now);
  throw new DomainError(
    'version-conflict',
    `${now?.answeredBy ?? 'Đồng nghiệp'} vừa trả lời: “${now?.outcome ?? ''}”. Xem lại rồi ghi tiếp; phần bạn đang gõ vẫn được giữ.`,
    [],
    'lead',
  );
}
