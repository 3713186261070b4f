import type * as z from 'zod/mini';
import { type FieldProblem, toMend } from '#domain/errors.ts';
import { fieldProblems, UNREADABLE } from '#domain/nomination/validate.ts';

/**
 * Reads what was sent by its schema. `ofPlan` is what only the plan could tell of it: all that is to be mended is told
 * at once.
 * @throws DomainError `invalid-input` with a list of fields.
 */
export function parse<S extends z.ZodMiniType>(
  schema: S,
  sent: unknown,
  ofPlan: readonly FieldProblem[] = [],
): z.output<S> {
  const parsed = schema.safeParse(sent, UNREADABLE);
  if (parsed.success && ofPlan.length === 0) return parsed.data;
  const problems = parsed.success ? [] : fieldProblems(parsed.error.issues);
  const also = ofPlan.filter(({ field }) => problems.every((problem) => problem.field !== field));
  throw toMend([...problems, ...also]);
}
