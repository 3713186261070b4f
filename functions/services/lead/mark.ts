import type { LeadRequest } from '#domain/commendation/staff-contract.ts';
import { DomainError, oneToMend } from '#domain/errors.ts';
import { cleanText } from '#domain/vietnamese/text.ts';
import { randomCode } from '../../crypto/codes.ts';
import { insertLead } from '../../repositories/leads.ts';
import { findForModerator } from '../commendation/open.ts';
import type { StaffContext } from '../context.ts';

/**
 * Passes a commendation on to an office of its campaign, as a lead to a good example; a person's own decision, never
 * automatic. Audited in the same batch.
 * @throws what `findForModerator` throws; DomainError `invalid-input` for an office that the plan doesn't have;
 * `illegal-transition` when the office has it already, or it was rejected or withdrawn
 */
export async function markLead({
  ctx,
  input: { id, campaign, office, note },
}: {
  ctx: StaffContext;
  input: { id: string } & LeadRequest;
}): Promise<void> {
  const read = await findForModerator(ctx, id);
  const { campaigns } = await ctx.site.rules();
  const plan = campaigns.find((one) => one.id === campaign);
  if (!plan || (read.campaign !== null && read.campaign !== campaign))
    throw oneToMend('campaign', 'Chọn phong trào của lời này');
  if (!plan.offices.some((one) => one.id === office))
    throw oneToMend('office', 'Chọn một cơ quan của phong trào');
  const stored = await insertLead(ctx.db, {
    ...{ id: randomCode(), commendationId: id, campaign, office, note: cleanText(note) },
    ...{ markedBy: ctx.member.email, markedAt: ctx.now },
  });
  if (stored) return;
  throw new DomainError(
    'illegal-transition',
    'Cơ quan này đã được chuyển lời này, hoặc lời đã bị từ chối hay đã rút. Mở lại để xem.',
    [],
    'commendation',
  );
}
