import { type CellValue, FORMULA } from '#domain/open-data/csv.ts';
import type { SheetTable } from './table.ts';
import { type ZipEntry, zipped } from './zip.ts';

/** Excel takes no longer text in a cell. */
const LONGEST = 32_767;
/** Signs that XML can't carry. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const WIDTH = 18;

/** Styles of cells: plain, a heading, a text that stays text when somebody types into it. */
const STYLE = { heading: 1, text: 2 } as const;

/**
 * The table as an XLSX workbook (ECMA-376), as a stream. Texts stand in the cells themselves, so that no list of
 * shared strings grows with the rows; none is ever a formula.
 */
export function workbook({ sheet, headings, pages }: SheetTable): AsyncGenerator<Uint8Array> {
  return zipped([...frame(sheet), { name: 'xl/worksheets/sheet1.xml', content: sheetXml(headings, pages) }]);
}

async function* sheetXml(headings: readonly string[], pages: SheetTable['pages']): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `<cols><col min="1" max="${headings.length}" width="${WIDTH}" customWidth="1"/></cols><sheetData>`;
  yield rowXml(headings, 1, STYLE.heading);
  let number = 1;
  for await (const rows of pages) {
    for (const row of rows) yield rowXml(row, ++number);
  }
  yield '</sheetData></worksheet>';
}

function rowXml(cells: readonly CellValue[], number: number, style?: number): string {
  const inside = cells.map((value, at) => cellXml(value, `${columnName(at)}${number}`, style));
  return `<row r="${number}">${inside.join('')}</row>`;
}

function cellXml(value: CellValue, place: string, style?: number): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  const text = String(value);
  const face = style ?? (FORMULA.test(text) ? STYLE.text : 0);
  return `<c r="${place}" s="${face}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** `A` … `Z`, `AA` …: from 0. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

function escapeXml(text: string): string {
  const written = text.slice(0, LONGEST).replace(UNWRITABLE, '');
  return written
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook needs around its one sheet. */
function frame(sheet: string): ZipEntry[] {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  return Object.entries(parts).map(([name, xml]) => ({ name, content: [XML + xml] }));
}
