import type { z } from 'zod';
import type { FieldProblem } from '#domain/errors.ts';

/** One place of a content file to mend. */
export interface ContentProblem extends FieldProblem {
  /** Where the file says it, when that isn't `field` itself: a field nobody knows stands inside the one named. */
  at?: string;
}

/** A file that is wrong all through is mended in steps. */
const MOST_TOLD = 50;

/** A content file that can't be published: one message an editor can act on, without a stack of our own code. */
export class ContentError extends Error {
  /** As an editor would name it: `content/stories/to-giam-sat.md`. */
  readonly file: string;
  readonly problems: readonly ContentProblem[];

  constructor(file: string, problems: readonly ContentProblem[]) {
    const lines = problems.slice(0, MOST_TOLD).map(({ field, message }) => `  • ${field}: ${message}`);
    super(
      `Tệp ${file} chưa đăng được, còn ${problems.length} chỗ cần sửa:\n${lines.join('\n')}\nSửa các chỗ trên rồi dựng lại.`,
    );
    this.name = 'ContentError';
    this.stack = '';
    this.file = file;
    this.problems = problems.slice(0, MOST_TOLD);
  }
}

const TYPES: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách (các dòng mở đầu bằng “- ”)',
  object: 'một nhóm trường (thụt vào dưới tên)',
};

/** What is wrong in each field and how to mend it, in Vietnamese. */
export function describeIssues(issues: readonly z.core.$ZodIssue[]): ContentProblem[] {
  return issues.map((issue) => {
    const field = issue.path.join('.') || '(cả tệp)';
    const at = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]].join('.') : undefined;
    return { field, message: describe(issue), ...(at === undefined ? {} : { at }) };
  });
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `không có trường ${issue.keys.map((key) => `“${key}”`).join(', ')}; xóa đi hoặc sửa lại tên`;
  if (issue.code === 'invalid_type') {
    const wanted = TYPES[issue.expected] ?? issue.expected;
    return issue.input === undefined
      ? `còn thiếu; thêm trường này, giá trị là ${wanted}`
      : `phải là ${wanted}`;
  }
  if (issue.code === 'invalid_value') return `chỉ nhận một trong: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union' && 'options' in issue)
    return `chỉ nhận một trong: ${String(issue.options).replaceAll(',', ', ')}`;
  if (issue.code === 'invalid_union')
    return 'không khớp dạng nào được nhận; xem lại tên và giá trị các trường bên trong';
  if (issue.code === 'too_small')
    return /[à-ỹ]/i.test(issue.message) ? issue.message : `cần ít nhất ${issue.minimum} mục`;
  return issue.message;
}
