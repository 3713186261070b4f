import { type MadeEntry, makeZip } from './zip.ts';

const MAIN = {
  docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
} as const;

/** An Office file's list of contents. `type` is its main part's, after the common beginning. */
export function contentsEntry(part: string, type: string, more = ''): MadeEntry {
  const common = 'application/vnd.openxmlformats-officedocument.';
  return {
    name: '[Content_Types].xml',
    text: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/${part}" ContentType="${type.includes('/') ? type : common + type}"/>${more}</Types>`,
  };
}

/** The entries of a small document, for tests to change. */
export function officeEntries(kind: 'docx' | 'xlsx', text = 'Báo cáo mẫu'): MadeEntry[] {
  const [part, type] = MAIN[kind];
  return [
    contentsEntry(part, type),
    { name: '_rels/.rels', text: '<Relationships/>' },
    { name: part, text: `<document>${text}</document>` },
  ];
}

export const makeOffice = (kind: 'docx' | 'xlsx', text?: string) => makeZip(officeEntries(kind, text));
