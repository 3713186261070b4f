import { DomainError, toMend } from '#domain/errors.ts';
import { CODE_LENGTH, normalizeCode, SECRET_LENGTH } from '#domain/nomination/code.ts';
import { findByAccess, type StoredFeedback } from '../../repositories/feedback.ts';
import type { Context } from '../context.ts';
import { type Access, accessHashOf, codeProblems } from '../nomination/access.ts';

/**
 * Reads a code and its secret as they were typed.
 * @throws DomainError `invalid-input` naming which of the two has a wrong sign; that tells nothing of which exist
 */
export function readFeedbackAccess(typed: { code: string; secret: string }): Access {
  const [code, secret] = [normalizeCode(typed.code), normalizeCode(typed.secret)];
  const fields = [
    ...codeProblems('code', 'Mã phản ánh', code, CODE_LENGTH),
    ...codeProblems('secret', 'Khóa', secret, SECRET_LENGTH),
  ];
  if (fields.length > 0) throw toMend(fields);
  return { code, accessHash: accessHashOf(code, secret) };
}

/**
 * The feedback that code and secret open.
 * @throws DomainError `feedback-not-found` for a wrong secret and for a code that isn't there alike, `unavailable`
 */
export async function openOwn({ db }: Pick<Context, 'db'>, { accessHash }: Access): Promise<StoredFeedback> {
  const found = await findByAccess(db, accessHash);
  if (!found) throw new DomainError('feedback-not-found', 'Xem lại mã và khóa mà cổng đưa ra lúc bạn gửi.');
  return found;
}
