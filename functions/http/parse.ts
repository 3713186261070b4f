import type * as z from 'zod/mini';
import { DomainError } from '#domain/errors.ts';
import { fieldProblems, UNREADABLE } from '#domain/nomination/validate.ts';

/**
 * Reads what was sent by its schema.
 * @throws DomainError `invalid-input` with a list of fields.
 */
export function parse<S extends z.ZodMiniType>(schema: S, sent: unknown): z.output<S> {
  const parsed = schema.safeParse(sent, UNREADABLE);
  if (parsed.success) return parsed.data;
  throw new DomainError(
    'invalid-input',
    'Sửa các chỗ dưới đây rồi gửi lại.',
    fieldProblems(parsed.error.issues),
  );
}
