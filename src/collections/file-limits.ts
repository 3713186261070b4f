import { basename, sep } from 'node:path';

const KB = 1024;

/**
 * The most that a content file of each kind may weigh, in bytes; looked at before the file is read. The last pattern
 * that fits the end of a path counts.
 */
const LARGEST: readonly (readonly [name: RegExp, bytes: number, mend: string])[] = [
  // 400 words are 4 KB.
  [/\.md$/, 64 * KB, 'chia bài thành nhiều bài, ảnh để trong content/pictures'],
  // The longest plan is 44 KB with its register of slips.
  [/plan\.md$/, 256 * KB, 'tệp kế hoạch chỉ gồm các trường và văn bản; xóa phần chép thừa'],
  // About a thousand recipients; more go into a table.
  [/honours\/[^/]+\/[^/]+\.md$/, 256 * KB, 'chuyển danh sách người được khen sang tệp CSV (recipientsFile)'],
  // A province's level of 200 communes on 60 days.
  [/\.ya?ml$/, 256 * KB, 'chia thành nhiều tệp, hoặc xóa phần chép thừa'],
  // Ten thousand recipients, in the wider of the two encodings that Excel writes.
  [/\.csv$/, 4096 * KB, 'xóa cột, hàng thừa trong Excel rồi lưu lại, hoặc chia danh sách theo quyết định'],
];

/** What is wrong with a file of that size; `undefined` where it isn't too large. */
export function tooLarge(path: string, bytes: number): string | undefined {
  const limit = LARGEST.findLast(([name]) => name.test(path.replaceAll(sep, '/')));
  if (!limit || bytes <= limit[1]) return undefined;
  return `tệp nặng ${sizeOf(bytes)}, quá ${sizeOf(limit[1])}; ${limit[2]}`;
}

function sizeOf(bytes: number): string {
  return bytes < KB * KB ? `${Math.ceil(bytes / KB)} KB` : `${Math.ceil(bytes / KB / KB)} MB`;
}

/** Signs of Markdown that one file may have: parsing takes longer with their square, and articles have some forty. */
const MOST_SIGNS = 1000;

/** Whether the text has so many signs that parsing it would take minutes. */
export function isMarkupBomb(markdown: string): boolean {
  return (markdown.match(/[*_[\]<>`!&]|^[ \t>]*(?:[-+] ){3,}/gm)?.length ?? 0) > MOST_SIGNS;
}

/** Brackets or dashes of YAML that open one in another; content has three levels at the most. */
export function isTooDeep(yaml: string): boolean {
  return /(?:[[{][^\]}\n]{0,20}){20}|(?:[-?] ){20}/.test(yaml);
}

/** What is wrong with the file's name: it is the address of a page, and two names that differ in case are one file elsewhere. */
export function misnamed(path: string): string | undefined {
  const stem = basename(path).replace(/\.[a-z]+$/, '');
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) return undefined;
  return `tên tệp “${stem}” không dùng được; chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ to-di-cho`;
}
