import { builtInFormat } from './number-format.ts';
import { readXml } from './xml.ts';

/** A sheet of a workbook: its name, its part, and whether one sees it. */
export interface ListedSheet {
  name: string;
  relation: string;
  hidden: boolean;
}

/** The workbook's list of sheets, and whether its days are counted from 1904. */
export function readWorkbookPart(xml: string): { sheets: ListedSheet[]; date1904: boolean } {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  readXml(xml, {
    open: (name, { name: title = '', id = '', state, date1904: counted }) => {
      if (name === 'workbookPr') date1904 = isOn(counted);
      if (name === 'sheet')
        sheets.push({ name: title, relation: id, hidden: (state ?? 'visible') !== 'visible' });
    },
  });
  return { sheets, date1904 };
}

/** What a part refers to: where it lies, by its id and by the last word of its type. */
export function readRelations(
  xml: string,
  folder: string,
): { byId: Map<string, string>; byType: Map<string, string> } {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  readXml(xml, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const path = resolve(folder, Target);
      byId.set(Id, path);
      byType.set(Type.slice(Type.lastIndexOf('/') + 1), path);
    },
  });
  return { byId, byType };
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}/${target}`.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  return path.join('/');
}

/** The texts that cells refer to by number; the reading aid above Japanese letters is no part of them. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let current: string | null = null;
  let inText = false;
  let aside = false;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') aside = true;
      inText = name === 't';
    },
    text: (text) => {
      if (inText && !aside && current !== null) current += text;
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') aside = false;
      if (name !== 'si' || current === null) return;
      strings.push(plainText(current));
      current = null;
    },
  });
  return strings;
}

/** `_x000D_` is how the format writes a letter that XML doesn't take. */
export function plainText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The number format of each style, in the order in which cells refer to them. */
export function readFormats(xml: string): string[] {
  const own = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  readXml(xml, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') own.set(Number(numFmtId), formatCode);
      if (name === 'xf' && inCells) formats.push(Number(numFmtId));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats.map((id) => own.get(id) ?? builtInFormat(id));
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
