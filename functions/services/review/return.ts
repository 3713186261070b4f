import type { Standing } from '#domain/review/transition.ts';
import { leaveProposalStatement } from '../../repositories/proposals.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { moveCase } from './change.ts';
import { written } from './reason.ts';

/**
 * Sends a proposed dossier back to be appraised. Its proposal keeps the list as it was, and has no claim on it any more.
 * @throws DomainError `invalid-input` without a reason; what `moveCase` throws
 */
export async function returnToAppraisal({
  ctx,
  input,
}: {
  ctx: StaffContext;
  input: Asked & { reason: string };
}): Promise<Standing> {
  const reason = written(input.reason);
  return moveCase(ctx, input, 'return', (_file, change) => ({
    to: 'appraising',
    reason,
    statements: [leaveProposalStatement(ctx.db, change)],
  }));
}
