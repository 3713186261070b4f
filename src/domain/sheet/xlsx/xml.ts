import { SheetRefusal } from '../sheet.ts';

/** What is told while a document is read. Names come without their prefix. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const TAG = /<(?:(!--)|(!\[CDATA\[)|(\?)|(!)|(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads the XML that spreadsheets write, part after part, without building a tree. A document type is refused: office
 * files have none, and it is where entities that grow without end are declared.
 * @throws SheetRefusal for a document type, or what isn't XML.
 */
export function readXml(source: string, reader: XmlReader): void {
  const tag = new RegExp(TAG);
  let at = 0;
  for (let found = tag.exec(source); found; found = tag.exec(source)) {
    const [whole, comment, data, instruction, declaration, closing, name = '', attributes = '', empty] =
      found;
    if (declaration) throw new SheetRefusal(BROKEN);
    if (found.index > at) reader.text?.(unescaped(source.slice(at, found.index)));
    if (comment || data || instruction) {
      const mark = comment ? '-->' : data ? ']]>' : '?>';
      const end = source.indexOf(mark, found.index + whole.length);
      if (end < 0) throw new SheetRefusal(BROKEN);
      if (data) reader.text?.(source.slice(found.index + whole.length, end));
      at = end + mark.length;
      tag.lastIndex = at;
      continue;
    }
    at = found.index + whole.length;
    const own = localName(name);
    if (!closing) reader.open?.(own, readAttributes(attributes));
    if (closing || empty) reader.close?.(own);
  }
}

function readAttributes(text: string): Record<string, string> {
  const read: Record<string, string> = Object.create(null);
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE))
    read[localName(name)] = unescaped(double ?? single ?? '');
  return read;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

const BROKEN = 'Tệp Excel này hỏng hoặc không do bảng tính ghi ra. Mở trong Excel rồi lưu lại dạng .xlsx';
