import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldProblem } from '#domain/errors.ts';
import { contentFolder } from './files.ts';

/** Kinds of picture that the build can resize. */
const PICTURE_NAME = /^[\w-]+\.(avif|jpe?g|png|webp)$/;

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
  if (existsSync(join(contentFolder(), 'pictures', file))) return [];
  return [
    {
      field: 'picture.file',
      message: `không có ảnh “${file}” trong content/pictures; chép ảnh vào đó hoặc sửa lại tên`,
    },
  ];
}
