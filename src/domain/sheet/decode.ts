import { SheetRefusal } from './sheet.ts';

/** Vietnamese in UTF-8 that a program took for Windows-1252 and saved again: “Ä‘”, “Æ°”, “áº”. */
const MOJIBAKE = /Ä‘|Æ[°¡]|áº|\uFFFD/;

const SAVE_AGAIN = 'Trong Excel chọn Lưu thành (Save As), loại “CSV UTF-8”, hoặc chọn luôn tệp .xlsx';

/**
 * The text of a CSV file: UTF-8, or UTF-16 with its mark as Excel's “Unicode Text” is.
 * @throws SheetRefusal when its letters can't be read.
 */
export function decodeCsv(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new SheetRefusal(`Tệp CSV không lưu theo UTF-8 nên chữ có dấu không đọc được. ${SAVE_AGAIN}`);
  }
  if (text.includes('\0')) throw new SheetRefusal(`Tệp này không phải bảng chữ. ${SAVE_AGAIN}`);
  if (MOJIBAKE.test(text)) throw new SheetRefusal(`Chữ có dấu trong tệp đã hỏng. ${SAVE_AGAIN}`);
  return text;
}
