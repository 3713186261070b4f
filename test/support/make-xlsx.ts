import { crc32, deflateRawSync } from 'node:zlib';

/** A cell as it stands in the file: a text, or raw XML of the cell's own. */
export type RawCell = string | number | null | { xml: string };

interface Workbook {
  sheets: { name: string; rows: RawCell[][]; state?: string; before?: string; after?: string }[];
  /** Number formats by style: the first is style 1. */
  formats?: string[];
  workbookPr?: string;
}

/** A workbook as spreadsheets write it, small: texts are shared strings, numbers have no style. */
export function makeXlsx({ sheets, formats = [], workbookPr = '' }: Workbook): Uint8Array<ArrayBuffer> {
  const strings: string[] = [];
  const parts: Record<string, string> = {
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr ${workbookPr}/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at): [string, string, string] => [
        `rId${at + 1}`,
        'worksheet',
        `worksheets/sheet${at + 1}.xml`,
      ]),
      ['rId90', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rId91', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
      .join('')}</cellXfs></styleSheet>`,
  };
  for (const [at, { rows, before = '', after = '' }] of sheets.entries()) {
    const lines = rows.map(
      (cells, index) =>
        `<row r="${index + 1}">${cells.map((cell, column) => xmlOf(cell, column, index + 1, strings)).join('')}</row>`,
    );
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<?xml version="1.0"?><worksheet>${before}<sheetData>${lines.join('')}</sheetData>${after}</worksheet>`;
  }
  parts['xl/sharedStrings.xml'] =
    `<sst>${strings.map((one) => `<si><t xml:space="preserve">${escapeXml(one)}</t></si>`).join('')}</sst>`;
  return zip(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]));
}

function xmlOf(cell: RawCell, column: number, row: number, strings: string[]): string {
  if (cell === null) return '';
  const place = `r="${String.fromCharCode(65 + column)}${row}"`;
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c ${place}`);
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
  return `<c ${place} t="s"><v>${strings.push(cell) - 1}</v></c>`;
}

function relations(list: [string, string, string][]): string {
  return `<Relationships>${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.example/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A ZIP file; `declared` lies about the unfolded size, `locked` marks the entries as encrypted. */
export function zip(files: [string, Buffer][], { locked = false } = {}): Uint8Array<ArrayBuffer> {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = Buffer.from(deflateRawSync(content));
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(locked ? 1 : 0, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(content.length, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, list, end]));
}
