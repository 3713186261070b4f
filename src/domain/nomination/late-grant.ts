import type { Round } from '../campaign/schema.ts';
import { DomainError } from '../errors.ts';
import { plainWords } from '../vietnamese/plain-words.ts';
import { cleanText } from '../vietnamese/text.ts';
import { reasonProblems, sentences } from './reason.ts';

/** Staff let one unit send or change a dossier after the deadline of a round, until an instant of its own. */
export interface LateGrant {
  campaign: string;
  round: string;
  /** By `unitKey`. */
  unitKey: string;
  /** First instant at which it holds no more. */
  until: number;
}

/** What a dossier is sent under; `round` is null, or empty while none is chosen, where the plan has none. */
export interface LateCase {
  campaign: string;
  round: string | null;
  unit: string;
}

/** A unit's name as grants compare it: without case, marks, punctuation and runs of spaces. Empty for no name. */
export function unitKey(unit: string): string {
  return plainWords(unit);
}

/** The end of the grant that holds longest for the dossier at `now`; null when none does. */
export function lateUntil(
  grants: readonly LateGrant[],
  { campaign, round, unit }: LateCase,
  now: number,
): number | null {
  const key = unitKey(unit);
  if (!round || key === '') return null;
  const ends = grants
    .filter((grant) => grant.campaign === campaign && grant.round === round && grant.unitKey === key)
    .map((grant) => grant.until)
    .filter((until) => now < until);
  return ends.length > 0 ? Math.max(...ends) : null;
}

/**
 * Gives the reason as it is kept.
 * @throws DomainError `invalid-input` for a grant without a reason or a unit, one that ends in the past, or for a round
 * that has no deadline to be late for; `unknown-round` where no round is chosen.
 */
export function checkGrant(
  { reason, until, unit }: { reason: string; until: number; unit: string },
  round: Pick<Round, 'name' | 'deadline'> | null,
  now: number,
): string {
  if (!round) throw new DomainError('unknown-round', 'Hồ sơ chưa chọn đợt nên chưa có hạn nào để mở.');
  const fields = reasonProblems(reason);
  if (!round.deadline)
    fields.push({ field: 'round', message: `${round.name} không có hạn nộp, không cần mở thêm` });
  if (unitKey(unit) === '') fields.push({ field: 'unit', message: 'Hồ sơ chưa ghi tên đơn vị' });
  if (until <= now) fields.push({ field: 'until', message: 'Chọn ngày kết thúc ở sau thời điểm này' });
  if (fields.length > 0) throw new DomainError('invalid-input', sentences(fields), fields);
  return cleanText(reason);
}
