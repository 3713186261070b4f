import { DomainError } from '#domain/errors.ts';
import { reasonProblems, sentences } from '#domain/nomination/reason.ts';
import { cleanText } from '#domain/vietnamese/text.ts';

/**
 * Gives what somebody wrote as it is kept.
 * @throws DomainError `invalid-input` for nothing, or too much
 */
export function written(text: string, field = 'reason', ask = 'Ghi lý do'): string {
  const problems = reasonProblems(text).map(({ message }) => ({
    field,
    message: cleanText(text) === '' ? ask : message,
  }));
  if (problems.length > 0) throw new DomainError('invalid-input', sentences(problems), problems);
  return cleanText(text);
}
