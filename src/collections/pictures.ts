import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ascii, hasAt } from '#domain/attachment/bytes.ts';
import type { FieldProblem } from '#domain/errors.ts';
import { contentFolder } from './files.ts';

/** Kinds of picture that the build can resize. */
const PICTURE_NAME = /^[\w-]+\.(avif|jpe?g|png|webp)$/;
/** What stands where in their first bytes. */
const SIGNATURES: readonly (readonly (readonly [at: number, text: string])[])[] = [
  [[0, '\xFF\xD8\xFF']],
  [[0, '\x89PNG\r\n\x1A\n']],
  [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
  [[4, 'ftypavif']],
];

const UNREADABLE =
  'không mở được như một ảnh; mở ảnh gốc, lưu lại thành .jpg hoặc .png (đổi đuôi tên tệp không đủ), rồi chép lại';

/** Whether the picture that a story or news item names lies in `content/pictures`. */
export function checkPicture(picture: { file: string } | undefined): FieldProblem[] {
  if (!picture) return [];
  const { file } = picture;
  if (!PICTURE_NAME.test(file))
    return [
      {
        field: 'picture.file',
        message: `“${file}” không dùng được; tên ảnh gồm chữ không dấu, chữ số, gạch nối, đuôi .jpg, .png, .webp hoặc .avif`,
      },
    ];
  const path = join(contentFolder(), 'pictures', file);
  if (!existsSync(path))
    return [
      {
        field: 'picture.file',
        message: `không có ảnh “${file}” trong content/pictures; chép ảnh vào đó hoặc sửa lại tên`,
      },
    ];
  return isPicture(readFileSync(path)) ? [] : [{ field: 'picture.file', message: `“${file}” ${UNREADABLE}` }];
}

/** Whether the file begins as one of those kinds does, whatever its name says: the build stops at any other. */
function isPicture(bytes: Uint8Array): boolean {
  return SIGNATURES.some((parts) => parts.every(([at, text]) => hasAt(bytes, ascii(text), at)));
}
