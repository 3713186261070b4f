import type { FieldProblem } from '../errors.ts';
import { cleanText, countLetters } from '../vietnamese/text.ts';

/** Letters of a reason that staff write for a unit to read, or a unit for withdrawing. */
export const REASON_LETTERS = 2000;

/** What is wrong with a reason that must be given. */
export function reasonProblems(reason: string): FieldProblem[] {
  const letters = countLetters(cleanText(reason));
  if (letters === 0) return [{ field: 'reason', message: 'Ghi lý do' }];
  if (letters <= REASON_LETTERS) return [];
  return [{ field: 'reason', message: `Lý do dài ${letters} chữ cái. Rút còn ${REASON_LETTERS}` }];
}

/** The problems as sentences, for those who read no form. */
export function sentences(fields: readonly FieldProblem[]): string {
  return fields.map(({ message }) => `${message}.`).join(' ');
}
