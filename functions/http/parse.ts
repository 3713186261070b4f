import type * as z from 'zod/mini';
import { toMend } from '#domain/errors.ts';
import { fieldProblems, UNREADABLE } from '#domain/nomination/validate.ts';

/**
 * Reads what was sent by its schema.
 * @throws DomainError `invalid-input` with a list of fields.
 */
export function parse<S extends z.ZodMiniType>(schema: S, sent: unknown): z.output<S> {
  const parsed = schema.safeParse(sent, UNREADABLE);
  if (parsed.success) return parsed.data;
  throw toMend(fieldProblems(parsed.error.issues));
}
