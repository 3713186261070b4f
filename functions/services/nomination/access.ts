import { codeOf, DomainError, type FieldProblem, type Subject } from '#domain/errors.ts';
import { CODE_LENGTH, isWellFormed, normalizeCode, SECRET_LENGTH } from '#domain/nomination/code.ts';
import { sha256Hex } from '../../crypto/digest.ts';

/** What a typed code is compared with: only a dossier's is on a receipt. */
const against = (about: Subject) => (about === 'dossier' ? ' với biên nhận' : '');

/** What opens a dossier: its code, and the hash that code and secret have together. */
export interface Access {
  code: string;
  accessHash: string;
}

/** The hash under which a dossier is kept and found. */
export function accessHashOf(code: string, secret: string): string {
  return sha256Hex(`${code} ${secret}`);
}

/**
 * Reads a code and its secret as they were typed; `about` is what they are of.
 * @throws DomainError `malformed-code` naming which of the two has a wrong sign; that tells nothing of which exist.
 */
export function readAccess(typed: { code: string; secret: string }, about: Subject = 'dossier'): Access {
  const code = normalizeCode(typed.code);
  const secret = normalizeCode(typed.secret);
  const fields: FieldProblem[] = [
    ...codeProblems('code', codeOf(about), code, CODE_LENGTH, against(about)),
    ...codeProblems('secret', 'Khóa tra cứu', secret, SECRET_LENGTH, against(about)),
  ];
  if (fields.length > 0) throw malformed(fields, about);
  return { code, accessHash: accessHashOf(code, secret) };
}

/**
 * Reads a code as it was typed; `about` is what it is of.
 * @throws DomainError `malformed-code`
 */
export function readCode(typed: string, about: Subject = 'dossier'): string {
  const code = normalizeCode(typed);
  const fields = codeProblems('code', codeOf(about), code, CODE_LENGTH, against(about));
  if (fields.length === 0) return code;
  throw malformed(fields, about);
}

function malformed(fields: readonly FieldProblem[], about: Subject): DomainError {
  const detail = `So lại từng ký tự${against(about)} rồi nhập lại.`;
  return new DomainError('malformed-code', detail, fields, about);
}

/**
 * What is wrong with a typed code or secret, in words; none when it could be one. `comparedWith` is ` với biên nhận`
 * where there is a receipt.
 */
export function codeProblems(
  field: string,
  what: string,
  typed: string,
  length: number,
  comparedWith = '',
): FieldProblem[] {
  if (isWellFormed(typed, length)) return [];
  if (typed === '') return [{ field, message: `Nhập ${what.toLowerCase()}` }];
  const message =
    typed.length === length
      ? `${what} có ký tự chưa đúng; so lại từng ký tự${comparedWith}`
      : `${what} gồm ${length} ký tự, bạn đã nhập ${typed.length}`;
  return [{ field, message }];
}

/** The one answer for a wrong secret and for a code that doesn't exist. */
export function notFound(): DomainError {
  return new DomainError('nomination-not-found', 'Xem lại mã hồ sơ và khóa tra cứu ghi trên biên nhận.');
}
