import { ascii, find, hasAt } from './bytes.ts';
import { type FileRefusal, refusedFile } from './refusals.ts';

/** What a file's first bytes tell: DOCX and XLSX are both ZIP archives. */
export type Outline = 'pdf' | 'zip' | 'jpg' | 'png';

/** So many first bytes are looked at: readers of PDF look for its header within them, and readers of HTML too. */
export const HEAD_BYTES = 1024;

const PDF = ascii('%PDF-');
const OUTLINES: readonly (readonly [Outline, Uint8Array])[] = [
  ['pdf', PDF],
  ['zip', ascii('PK\x03\x04')],
  ['jpg', ascii('\xFF\xD8\xFF')],
  ['png', ascii('\x89PNG\r\n\x1A\n')],
];

/** Kinds that people do send, and what to tell them. */
const KNOWN: readonly (readonly [FileRefusal, Uint8Array])[] = [
  ['old-office', ascii('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')],
  ['archive', ascii('PK')],
  ['archive', ascii('Rar!')],
  ['archive', ascii('7z\xBC\xAF')],
  ['archive', ascii('\x1F\x8B')],
  ['other-picture', ascii('GIF8')],
  ['other-picture', ascii('BM')],
  ['other-picture', ascii('II*\0')],
  ['other-picture', ascii('MM\0*')],
];
const FTYP = ascii('ftyp');
const HEIC_BRANDS = ['heic', 'heix', 'mif1', 'msf1', 'hevc', 'heim'].map(ascii);
const WEBP = ascii('WEBP');

/**
 * What the file looks like by its first bytes (`HEAD_BYTES` are enough).
 * @throws DomainError `paper-refused` where they already speak against it
 */
export function sniff(start: Uint8Array): Outline {
  const head = start.subarray(0, HEAD_BYTES);
  const outline = OUTLINES.find(([, signature]) => hasAt(head, signature))?.[0];
  if (!outline) throw refusedFile(whyNot(head));
  if (outline !== 'pdf' && find(head, PDF) >= 0) throw refusedFile('polyglot');
  if (holdsMarkup(head)) throw refusedFile('polyglot');
  return outline;
}

function whyNot(head: Uint8Array): FileRefusal {
  if (head.length === 0) return 'empty';
  if (find(head, PDF) > 0) return 'pdf-not-at-start';
  const known = KNOWN.find(([, signature]) => hasAt(head, signature));
  if (known) return known[0];
  if (hasAt(head, FTYP, 4) && HEIC_BRANDS.some((brand) => hasAt(head, brand, 8))) return 'heic';
  return hasAt(head, WEBP, 8) ? 'other-picture' : 'unknown';
}

const LESS_THAN = 0x3c;
const MARKUP = /^<(?:!doctype|html|head|body|script|iframe|svg|\?php)/i;

/** Whether a page or a script begins somewhere in the bytes. */
export function holdsMarkup(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(LESS_THAN); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) {
    if (MARKUP.test(String.fromCharCode(...bytes.subarray(at, at + 10)))) return true;
  }
  return false;
}
