import type { FileRefusal } from '../refusals.ts';

/** Names that a PDF of paper never needs (ISO 32000: actions, embedded files, forms by XFA, encryption). */
const UNWANTED: ReadonlyMap<string, FileRefusal> = new Map([
  ['Encrypt', 'locked-pdf'],
  ...[
    'JavaScript',
    'Launch',
    'EmbeddedFile',
    'EmbeddedFiles',
    'FileAttachment',
    'RichMedia',
    'Rendition',
    'ImportData',
    'SubmitForm',
    'GoToE',
    'XFA',
  ].map((name) => [name, 'active-pdf'] as const),
]);
const OBJECT_STREAM = 'ObjStm';

/** A name that matters, and where its slash stands. */
export interface FoundName {
  at: number;
  means: FileRefusal | 'object-stream';
}

const SLASH = 0x2f;
const HASH = 0x23;
/** The longest of the names with every letter written as `#4A`, and what ends it. */
export const NAME_BYTES = 3 * 16;
/** What a name that matters begins with; most slashes of packed data are passed over by this alone. */
const INITIALS = new Uint8Array(256);
for (const name of [...UNWANTED.keys(), OBJECT_STREAM, '#']) INITIALS[name.charCodeAt(0)] = 1;
/** White space and delimiters end a name. */
const ENDS = new Set([...'\0\t\n\f\r ()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));

/** The names that matter from `from` on whose slash stands before `to`. */
export function* findNames(bytes: Uint8Array, from: number, to: number): Generator<FoundName> {
  for (let at = bytes.indexOf(SLASH, from); at >= 0 && at < to; at = bytes.indexOf(SLASH, at + 1)) {
    if (INITIALS[bytes[at + 1] ?? 0] === 0) continue;
    const name = readName(bytes, at + 1);
    const means = name === OBJECT_STREAM ? 'object-stream' : UNWANTED.get(name);
    if (means) yield { at, means };
  }
}

/** The name as it is meant: `J#61vaScript` is `JavaScript`. */
function readName(bytes: Uint8Array, from: number): string {
  let name = '';
  for (let at = from; at < from + NAME_BYTES; at++) {
    const byte = bytes[at];
    if (byte === undefined || ENDS.has(byte)) break;
    const escaped = byte === HASH ? hexAt(bytes, at + 1) : null;
    name += String.fromCharCode(escaped ?? byte);
    if (escaped !== null) at += 2;
  }
  return name;
}

function hexAt(bytes: Uint8Array, at: number): number | null {
  const digits = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : null;
}
