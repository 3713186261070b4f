import type { FieldProblem } from '#domain/errors.ts';

const MENDS = {
  notepad:
    'mở tệp bằng Notepad, chọn Lưu thành (Save As), ô Mã hóa (Encoding) chọn UTF-8, rồi lưu lại; chữ nào hỏng thì gõ lại',
  excel: 'trong Excel chọn Lưu thành (Save As), loại “CSV UTF-8 (Comma delimited)”, rồi lưu lại',
};

/** Vietnamese in UTF-8 that a program took for Windows-1252 and saved again: “Ä‘”, “Æ°”, “áº”. */
const MOJIBAKE = /Ä‘|Æ[°¡]|áº|\uFFFD/;

/** Where a file was saved; it tells an editor how to save it again. */
export type SavedBy = keyof typeof MENDS;

/**
 * The text of a file in UTF-8, without its byte order mark, its lines ending in LF; in a table also UTF-16 with its
 * mark, as Excel's “Unicode Text” is.
 */
export function decode(bytes: Uint8Array, savedBy: SavedBy): { text: string } | { problem: FieldProblem } {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const utf16 = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : null;
  if (utf16 && savedBy === 'notepad') return refuse('(cả tệp)', 'tệp lưu theo UTF-16', savedBy);
  // Decoding all at once is quick; the line is looked for only where that fails.
  const text = decodeAs(utf16 ?? 'utf-8', bytes);
  if (text === null)
    return refuse(lineOfFault(bytes), 'chữ có dấu không đọc được, tệp chưa lưu theo UTF-8', savedBy);
  if (text.includes('\0')) return refuse('(cả tệp)', 'tệp lưu theo UTF-16 hoặc không phải tệp chữ', savedBy);
  const broken = MOJIBAKE.exec(text);
  if (broken)
    return refuse(`dòng ${lineAt(text, broken.index)}`, `chữ có dấu đã hỏng (“${broken[0]}”)`, savedBy);
  return { text: text.replace(/\r\n?/g, '\n') };
}

function refuse(field: string, what: string, savedBy: SavedBy): { problem: FieldProblem } {
  return { problem: { field, message: `${what}; ${MENDS[savedBy]}` } };
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/** The first line that isn't UTF-8: each ends in a byte that no other letter has. */
function lineOfFault(bytes: Uint8Array): string {
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start) + 1 || bytes.length;
    if (decodeAs('utf-8', bytes.subarray(start, end)) === null) return `dòng ${line}`;
    start = end;
  }
  return '(cả tệp)';
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n?|\n/).length;
}
