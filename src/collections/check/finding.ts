import type { ContentProblem } from '../content-error.ts';

/** One place to look at. An error keeps the content from being published; a warning asks for a second look. */
export interface Finding {
  severity: 'error' | 'warning';
  /** As an editor would name it: `content/stories/to-giam-sat.md`. */
  file: string;
  /** From 1; `null` where it concerns the whole file. */
  line: number | null;
  field: string;
  message: string;
}

/** What a reader found in a file; a field such as “dòng 21” is a line already. */
export function fromProblem(
  file: string,
  { field, message, at }: ContentProblem,
  lineOf?: (field: string) => number,
): Finding {
  const named = /^dòng (\d+)$/.exec(field)?.[1];
  const line = named ? Number(named) : (lineOf?.(at ?? field) ?? null);
  return { severity: 'error', file, line, field: named ? '' : field, message };
}

/** The plan that the file is checked against can't be read itself. */
export function unsureOfPlan(file: string, plan: string): Finding {
  return {
    severity: 'warning',
    file,
    line: null,
    field: 'campaign',
    message: `chưa đối chiếu được với kế hoạch “${plan}”, vì tệp kế hoạch còn lỗi; sửa tệp đó trước`,
  };
}

/** By file, then line, errors first; the same thing said twice about one place is said once. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      a.file.localeCompare(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      a.severity.localeCompare(b.severity) ||
      a.field.localeCompare(b.field),
  );
  const key = ({ file, line, field, message }: Finding) => [file, line, field, message].join('\n');
  return [...new Map(sorted.map((one) => [key(one), one])).values()];
}
