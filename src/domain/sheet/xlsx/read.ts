import { SHEET_LIMITS } from '../limits.ts';
import { makeSheet, type Sheet, SheetRefusal } from '../sheet.ts';
import { type CellRows, readCells } from './cells.ts';
import { readFormats, readRelations, readSharedStrings, readWorkbookPart } from './parts.ts';
import { openZip } from './unzip.ts';

/** A sheet that one sees in a workbook, and how much of it its writer has hidden. */
export interface WorkbookSheet {
  sheet: Sheet;
  hidden: CellRows['hidden'];
}

/** Sheets that are read; a workbook with more has its list on one of the first. */
const MOST_SHEETS = 10;

/**
 * The sheets of an XLSX file that have something on them.
 * @throws SheetRefusal when there is none, the file is locked, broken or beyond the limits.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<WorkbookSheet[]> {
  const part = openZip(bytes);
  const root = readRelations((await part('_rels/.rels')) ?? '', '').byType.get('officeDocument');
  const workbook = root === undefined ? null : await part(root);
  if (root === undefined || workbook === null) throw new SheetRefusal(NOT_XLSX);
  const folder = root.slice(0, Math.max(root.lastIndexOf('/'), 0));
  const relations =
    (await part(`${folder}/_rels/${root.slice(folder.length).replace(/^\//, '')}.rels`)) ?? '';
  const { byId, byType } = readRelations(relations, folder);
  const { sheets, date1904 } = readWorkbookPart(workbook);
  const optional = async (type: string) => (await part(byType.get(type) ?? '')) ?? '';
  const context = {
    strings: readSharedStrings(await optional('sharedStrings')),
    formats: readFormats(await optional('styles')),
    date1904,
  };
  const read: WorkbookSheet[] = [];
  for (const { name, relation } of sheets.filter((one) => !one.hidden).slice(0, MOST_SHEETS)) {
    const xml = await part(byId.get(relation) ?? '');
    if (xml === null) continue;
    const { rows, hidden } = readCells(xml, context);
    if (rows.size > 0) read.push({ sheet: makeSheet(inOrder(rows), name), hidden });
  }
  if (read.length === 0) throw new SheetRefusal(EMPTY);
  return read;
}

/** Rows from the first on; those in between that have nothing are empty. */
function* inOrder(rows: ReadonlyMap<number, string[]>): Generator<string[]> {
  const last = Math.max(...rows.keys());
  for (let number = 1; number <= last; number++)
    yield Array.from(rows.get(number) ?? [], (cell) => cell ?? '').slice(0, SHEET_LIMITS.columns);
}

const NOT_XLSX = 'Tệp này không phải bảng tính .xlsx. Mở trong Excel rồi lưu lại dạng .xlsx hoặc “CSV UTF-8”';
const EMPTY = 'Tệp Excel này không có ô nào có chữ';
