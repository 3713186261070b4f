import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import type { FieldProblem } from '#domain/errors.ts';
import { hasInvisible } from '#domain/vietnamese/text.ts';
import { ContentError } from './content-error.ts';
import { decode } from './decode.ts';
import { misnamed, tooLarge } from './file-limits.ts';

/** Marks that nobody sees can turn a line around, or keep a search from finding it. */
export const INVISIBLE_MESSAGE =
  'có ký tự không nhìn thấy, thường theo vào khi chép từ nơi khác; xóa chữ ở chỗ đó và gõ lại';

/**
 * The bytes of a content file that has a name and a size that can be.
 * @throws ContentError where it hasn't, or isn't a file.
 */
export function readBytes(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile())
    throw refusal(path, {
      field: '(cả tệp)',
      message: 'không phải một tệp mở được; xóa đi rồi chép lại tệp',
    });
  const message = misnamed(path) ?? tooLarge(path, stat.size);
  if (message !== undefined) throw refusal(path, { field: '(cả tệp)', message });
  return readFileSync(path);
}

/**
 * The text of a Markdown or YAML file, composed (NFC), lines ending in LF.
 * @throws ContentError where it is no file, too large, no UTF-8, or has invisible characters.
 */
export function readText(path: string): string {
  const read = decode(readBytes(path), 'notepad');
  if ('problem' in read) throw refusal(path, read.problem);
  const text = read.text.normalize('NFC');
  if (!hasInvisible(text)) return text;
  const lines = text.split('\n').flatMap((line, index) => (hasInvisible(line) ? [index + 1] : []));
  throw refusal(path, ...lines.map((line) => ({ field: `dòng ${line}`, message: INVISIBLE_MESSAGE })));
}

function refusal(path: string, ...problems: FieldProblem[]): ContentError {
  return new ContentError(relative(process.cwd(), path), problems);
}
