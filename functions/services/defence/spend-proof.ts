import { insertSpentProof, type SpentProof } from '../../repositories/spent-proofs.ts';
import type { Context } from '../context.ts';

/**
 * Spends a proof of work.
 * @returns false when it had been spent before.
 * @throws DomainError `unavailable`: a proof that can't be remembered isn't taken
 */
export function spendProof({
  ctx,
  input,
}: {
  ctx: Pick<Context, 'db'>;
  input: SpentProof;
}): Promise<boolean> {
  return insertSpentProof(ctx.db, input);
}
