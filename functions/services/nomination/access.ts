import { DomainError, type FieldProblem } from '#domain/errors.ts';
import { CODE_LENGTH, isWellFormed, normalizeCode, SECRET_LENGTH } from '#domain/nomination/code.ts';
import { sha256Hex } from '../../crypto/digest.ts';

const RECEIPT = ' với biên nhận';

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
 * Reads a code and its secret as they were typed.
 * @throws DomainError `malformed-code` naming which of the two has a wrong sign; that tells nothing of which exist.
 */
export function readAccess(typed: { code: string; secret: string }): Access {
  const code = normalizeCode(typed.code);
  const secret = normalizeCode(typed.secret);
  const fields: FieldProblem[] = [
    ...codeProblems('code', 'Mã hồ sơ', code, CODE_LENGTH, RECEIPT),
    ...codeProblems('secret', 'Khóa tra cứu', secret, SECRET_LENGTH, RECEIPT),
  ];
  if (fields.length > 0) {
    throw new DomainError('malformed-code', 'So lại từng ký tự với biên nhận rồi nhập lại.', fields);
  }
  return { code, accessHash: accessHashOf(code, secret) };
}

/**
 * Reads a code as it was typed.
 * @throws DomainError `malformed-code`
 */
export function readCode(typed: string): string {
  const code = normalizeCode(typed);
  const fields = codeProblems('code', 'Mã hồ sơ', code, CODE_LENGTH, RECEIPT);
  if (fields.length === 0) return code;
  throw new DomainError('malformed-code', 'So lại từng ký tự với biên nhận rồi nhập lại.', fields);
}

/**
 * What is wrong with a typed code or secret, in words; none when it could be one. `against` says what it is compared with,
 * ` với biên nhận` where there is one.
 */
export function codeProblems(
  field: string,
  what: string,
  typed: string,
  length: number,
  against = '',
): FieldProblem[] {
  if (isWellFormed(typed, length)) return [];
  if (typed === '') return [{ field, message: `Nhập ${what.toLowerCase()}` }];
  const message =
    typed.length === length
      ? `${what} có ký tự chưa đúng; so lại từng ký tự${against}`
      : `${what} gồm ${length} ký tự, bạn đã nhập ${typed.length}`;
  return [{ field, message }];
}

/** The one answer for a wrong secret and for a code that doesn't exist. */
export function notFound(): DomainError {
  return new DomainError('nomination-not-found', 'Xem lại mã hồ sơ và khóa tra cứu ghi trên biên nhận.');
}
