import type { FieldProblem } from '#domain/errors.ts';
import { reasonProblems } from '#domain/nomination/reason.ts';
import { type ActionInput, actionSchema } from '#domain/review/contract.ts';

type Read =
  | { input: ActionInput; problems: readonly [] }
  | { input: null; problems: readonly FieldProblem[] };

/** Wherever a number is asked for and none was typed. */
const NUMBER_FIELDS = ['members', 'present', 'for', 'against', 'abstained'];

/** Reads what a form would send; the same rules again in the Worker, which has the last word. */
export function readInput(raw: Record<string, unknown>): Read {
  const read = actionSchema.safeParse(raw);
  const problems = read.success ? [] : read.error.issues.map(problemOf);
  if (typeof raw['reason'] === 'string') problems.push(...reasonProblems(raw['reason']));
  if (raw['action'] === 'ask-supplement' && Array.isArray(raw['fields']) && raw['fields'].length === 0)
    problems.unshift({ field: 'fields', message: 'Nêu ít nhất một chỗ cần bổ sung' });
  if (raw['action'] === 'assess' && Array.isArray(raw['assessments'])) {
    if (raw['assessments'].length === 0)
      problems.push({ field: 'assessments', message: 'Đánh giá ít nhất một đề nghị' });
    problems.push(...withoutGround(raw['assessments'] as Judged[]));
  }
  if ((raw['action'] === 'note' || raw['action'] === 'give-opinion') && String(raw['text']).trim() === '')
    problems.push({ field: 'text', message: raw['action'] === 'note' ? 'Viết ghi chú' : 'Viết ý kiến' });
  if (read.success && problems.length === 0) return { input: read.data, problems: [] };
  return { input: null, problems: once(problems) };
}

interface Judged {
  position: number;
  finding: string;
  ground: string | null;
}

function withoutGround(judged: readonly Judged[]): FieldProblem[] {
  return judged.flatMap(({ finding, ground }, index) =>
    finding === 'does-not' && ground === null
      ? [{ field: `assessments.${index}.ground`, message: 'Chọn lý do chưa đạt' }]
      : [],
  );
}

function problemOf({ path, message }: { path: PropertyKey[]; message: string }): FieldProblem {
  const field = path.map(String).join('.');
  const asksNumber = NUMBER_FIELDS.includes(String(path.at(-1)));
  return { field, message: asksNumber ? 'Ghi bằng chữ số' : message };
}

function once(problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.filter((one, index) => problems.findIndex((other) => other.field === one.field) === index);
}

/** The id of a field's control. */
export function controlId(field: string): string {
  return `f-${field.replaceAll('.', '-')}`;
}
