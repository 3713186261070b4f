import type * as z from 'zod/mini';
import { criteriaFor, type ResolvedChoice } from '../campaign/rules.ts';
import { type FieldProblem, toMend } from '../errors.ts';
import { dateInVietnam } from '../vietnamese/time.ts';
import { type Nomination, nominationSchema } from './schema.ts';

/** For what a schema has no words for: a part that is missing, or of another kind than it should be. */
export const UNREADABLE = { error: () => 'Phần này còn thiếu hoặc chưa đúng kiểu' };

/** The schema's issues as places to mend, one a field, in the order of the form. */
export function fieldProblems(issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
  const first = new Map<string, string>();
  for (const issue of issues) {
    const field = issue.path.join('.');
    if (!first.has(field))
      first.set(field, issue.code === 'unrecognized_keys' ? 'Có trường không được nhận' : issue.message);
  }
  return [...first].map(([field, message]) => ({ field, message }));
}

/**
 * Reads what was sent as a dossier.
 * @throws DomainError `invalid-input` with a list of fields.
 */
export function parseNomination(input: unknown): Nomination {
  const parsed = nominationSchema.safeParse(input, UNREADABLE);
  if (!parsed.success) throw toMend(fieldProblems(parsed.error.issues));
  return parsed.data;
}

/**
 * What only the plan and the day can tell: each criterion is the plan's own for that kind of nominee, and the
 * letter isn't dated in the future. Gives the places to mend.
 */
export function checkAgainstPlan(
  nomination: Pick<Nomination, 'letter' | 'nominees'>,
  resolved: ResolvedChoice,
  now: number,
): FieldProblem[] {
  const { campaign, programme, award } = resolved;
  const unknown = nomination.nominees.flatMap((nominee, index) => {
    const known = criteriaFor(campaign, programme.id, award.level, nominee.kind).map(
      (criterion) => criterion.id,
    );
    return nominee.criteria.every(({ id }) => known.includes(id))
      ? []
      : [
          {
            field: `nominees.${index}.criteria`,
            message: 'Chọn lại tiêu chuẩn trong danh sách của kế hoạch',
          },
        ];
  });
  const early =
    nomination.letter.date > dateInVietnam(now)
      ? [{ field: 'letter.date', message: 'Ngày ký Tờ trình không thể ở sau hôm nay' }]
      : [];
  return [...unknown, ...early];
}
