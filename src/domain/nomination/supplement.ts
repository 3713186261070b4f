import { DomainError } from '../errors.ts';
import { cleanText } from '../vietnamese/text.ts';
import type { SubmittedContent } from './canonical.ts';
import { fieldLabel } from './fields.ts';
import { reasonProblems, sentences } from './reason.ts';

/** What an office asks a unit to supplement. */
export interface SupplementAsk {
  /** Paths that `fieldLabel` knows; each opens itself and what lies below it. */
  fields: readonly string[];
  /** What the unit reads. */
  reason: string;
  /** First instant at which an answer is too late. */
  dueAt: number;
}

/**
 * Gives the request as it is kept: each field once, in the order given, none that another one covers.
 * @throws DomainError `invalid-input` without fields, with one that may not open or isn't in the dossier, without a
 * reason, or due in the past.
 */
export function checkSupplement(ask: SupplementAsk, content: SubmittedContent, now: number): SupplementAsk {
  const problems = reasonProblems(ask.reason);
  if (ask.fields.length === 0) problems.push({ field: 'fields', message: 'Nêu ít nhất một chỗ cần bổ sung' });
  for (const field of ask.fields)
    if (fieldLabel(field, content) === null)
      problems.push({ field: 'fields', message: `Hồ sơ không có chỗ “${field}” để mở` });
  if (ask.dueAt <= now) problems.push({ field: 'dueAt', message: 'Chọn hạn bổ sung ở sau thời điểm này' });
  if (problems.length > 0) throw new DomainError('invalid-input', sentences(problems), problems);
  return { fields: withoutCovered(ask.fields), reason: cleanText(ask.reason), dueAt: ask.dueAt };
}

function withoutCovered(fields: readonly string[]): string[] {
  const once = [...new Set(fields)];
  return once.filter((field) => !once.some((other) => field.startsWith(`${other}.`)));
}
