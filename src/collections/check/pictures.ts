import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { contentFolder } from '../files.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import type { Finding } from './finding.ts';
import type { Read } from './read-all.ts';

const LARGEST_KB = 500;

/** The picture of the front matter, which the reader has found, is light and says what it shows; so do those in the text. */
export function checkPictures({
  file,
  entry: { picture },
}: Read<{ picture?: { file: string; alt: string } | undefined }>): Finding[] {
  const at = (line: number, field: string, severity: Finding['severity'], message: string): Finding => ({
    severity,
    file: file.path,
    line,
    field,
    message,
  });
  const inText = wordless(parseMarkdown(file.body)).map((line) =>
    at(
      file.bodyLine + line - 1,
      '',
      'error',
      'ảnh chưa có lời mô tả; viết trong ngoặc vuông: ![ảnh chụp gì](…)',
    ),
  );
  if (!picture) return inText;
  const path = join(contentFolder(), 'pictures', picture.file);
  const line = file.lineOf('picture.file');
  const kilobytes = Math.round(statSync(path).size / 1024);
  return [
    ...inText,
    ...(kilobytes > LARGEST_KB
      ? [at(line, 'picture.file', 'warning', `ảnh nặng ${kilobytes} KB; thu nhỏ còn dưới ${LARGEST_KB} KB`)]
      : []),
    ...(/\.\w{3,4}$|^(ảnh|hình)$/i.test(picture.alt.trim())
      ? [
          at(
            file.lineOf('picture.alt'),
            'picture.alt',
            'warning',
            'lời mô tả nên kể ảnh có gì, cho người không nhìn thấy ảnh',
          ),
        ]
      : []),
  ];
}

function wordless(node: Nodes): number[] {
  if (node.type === 'image' && !node.alt?.trim()) return [node.position?.start.line ?? 1];
  return 'children' in node ? node.children.flatMap((child) => wordless(child)) : [];
}
