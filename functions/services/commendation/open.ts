import type { OpenCommendation } from '#domain/commendation/staff-contract.ts';
import { DomainError } from '#domain/errors.ts';
import { mayModerate } from '#domain/staff/permissions.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { findCommendation, type StoredCommendation } from '../../repositories/commendation-lists.ts';
import { findHistory } from '../../repositories/history.ts';
import { findLeadsOf } from '../../repositories/leads.ts';
import type { StaffContext } from '../context.ts';
import { nearCopiesOf } from './near-copies.ts';
import { toQueueItem } from './shown-to-staff.ts';

/**
 * The commendation, for who moderates it.
 * @throws DomainError `commendation-not-found`, `not-allowed`, `unavailable`
 */
export async function findForModerator(ctx: StaffContext, id: string): Promise<StoredCommendation> {
  const found = await findCommendation(ctx.db, id);
  if (!found) throw new DomainError('commendation-not-found', 'Xem lại danh sách lời tri ân.');
  if (mayModerate(ctx.member, found.campaign)) return found;
  throw new DomainError('not-allowed', 'Bạn không kiểm duyệt lời tri ân của phong trào này.');
}

/**
 * A commendation with its history, what is like it, and where it was passed on to.
 * @throws what `findForModerator` throws
 */
export async function openCommendation({
  ctx,
  input: { id },
}: {
  ctx: StaffContext;
  input: { id: string };
}): Promise<OpenCommendation> {
  const stored = await findForModerator(ctx, id);
  const gone = stored.state === 'withdrawn' || stored.message === '';
  const [item, history, copies, leads] = await Promise.all([
    toQueueItem(ctx, stored),
    findHistory(ctx.db, 'commendation', id),
    gone ? [] : nearCopiesOf({ ctx, input: { message: stored.message, id } }),
    findLeadsOf(ctx.db, id),
  ]);
  return {
    ...item,
    history: history.map(({ at, ...line }) => ({ ...line, at: toIsoInVietnam(at) })),
    nearCopies: copies
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ createdAt, ...copy }) => ({ ...copy, createdAt: toIsoInVietnam(createdAt) })),
    leads: leads.map(({ id: lead, campaign, office, note, state, outcome }) => ({
      ...{ id: lead, campaign, office, note, state, outcome },
    })),
  };
}
