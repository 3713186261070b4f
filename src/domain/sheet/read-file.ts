import { decodeCsv } from './decode.ts';
import { splitCells } from './delimited.ts';
import { SHEET_LIMITS } from './limits.ts';
import { makeSheet, SheetRefusal } from './sheet.ts';
import { readWorkbook, type WorkbookSheet } from './xlsx/read.ts';

/**
 * The sheets in a file, XLSX or CSV by its bytes and not by its name.
 * @throws SheetRefusal with what to do instead.
 */
export async function readSheetFile(bytes: Uint8Array<ArrayBuffer>): Promise<WorkbookSheet[]> {
  if (bytes.length > SHEET_LIMITS.file) throw new SheetRefusal(TOO_LARGE);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readWorkbook(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new SheetRefusal(OLD);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new SheetRefusal(PDF);
  return [{ sheet: makeSheet(splitCells(decodeCsv(bytes))), hidden: { rows: 0, columns: 0 } }];
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

const TOO_LARGE = 'Tệp lớn hơn 10 MB. Chép riêng bảng danh sách sang tệp mới rồi thử lại';
const OLD = 'Tệp Excel đời cũ (.xls) hoặc có mật khẩu. Mở trong Excel, lưu lại dạng .xlsx không mật khẩu';
const PDF = 'Tệp PDF không đọc được thành bảng. Dùng bảng Excel, hoặc sao chép bảng trong Word rồi dán';
