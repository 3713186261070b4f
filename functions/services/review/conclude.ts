import { DomainError } from '#domain/errors.ts';
import type { Standing } from '#domain/review/transition.ts';
import type { StaffContext } from '../context.ts';
import type { CaseFile } from './case.ts';
import { type Declined, declineRest } from './decline.ts';
import { assertHeard } from './propose.ts';

/**
 * Ends a dossier after its appraisal, since nobody of it is left to be proposed: nothing goes up to who decides.
 * @throws DomainError `illegal-transition` while somebody isn't assessed or meets the criteria, or before the council
 * spoke; `invalid-input` without a reason; what `moveCase` throws
 */
export function conclude({ ctx, input }: { ctx: StaffContext; input: Declined }): Promise<Standing> {
  return declineRest(ctx, input, 'conclude', assertNobodyLeft);
}

function assertNobodyLeft(file: CaseFile): void {
  assertHeard(file);
  const left = file.nominees.filter(({ outcome, finding }) => outcome === null && finding !== 'does-not');
  if (left.length > 0)
    throw new DomainError(
      'illegal-transition',
      `Hồ sơ còn ${left.length} đề nghị đạt hoặc chưa được đánh giá, nên chưa kết thúc được.`,
    );
}
