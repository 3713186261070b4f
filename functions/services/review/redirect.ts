import { oneToMend } from '#domain/errors.ts';
import type { Standing } from '#domain/review/transition.ts';
import type { StaffContext } from '../context.ts';
import type { Asked, CaseFile } from './case.ts';
import { moveCase } from './change.ts';
import { written } from './reason.ts';

interface Input extends Asked {
  /** Id of the office that is to take it in. */
  office: string;
  /** For the unit to read. */
  reason: string;
}

/**
 * Hands a dossier to another receiving office of its campaign; the time at which it was sent stays.
 * @throws DomainError `invalid-input` for an office that takes no dossiers in, or without a reason; what `moveCase`
 * throws
 */
export async function redirect({ ctx, input }: { ctx: StaffContext; input: Input }): Promise<Standing> {
  const { office } = input;
  const reason = written(input.reason);
  return moveCase(ctx, input, 'redirect', (file) => {
    assertReceives(file, office);
    return { to: 'redirected', receiving: office, reason, detail: { before: file.receiving, after: office } };
  });
}

function assertReceives({ plan, receiving }: CaseFile, office: string): void {
  const receives = plan?.routes.some((route) => route.receiving === office);
  if (receives && office !== receiving) return;
  const message = 'Chọn một cơ quan tiếp nhận khác của kế hoạch';
  throw oneToMend('office', message);
}
