import { toAscii } from '../bytes.ts';
import type { FileKind } from '../file-kinds.ts';
import { inflate } from '../inflate.ts';
import { refusedFile } from '../refusals.ts';
import type { Entry } from './central-directory.ts';

/** The list of contents of an Office file (ECMA-376, part 2): what each of its parts is. */
export const CONTENTS = '[Content_Types].xml';
/** Packed; real ones are of some 2 KB. */
export const MOST_CONTENTS_BYTES = 64 * 1024;

/** Leads out of the archive, or is named in a way that readers differ about. */
const ASTRAY = /(?:^|[\\/])\.\.?(?:[\\/]|$)|^[\\/]|\\|^[a-z]:|\0/i;
const MACRO = /vba(?:project|data)|macrosheets\/|activex\d*\.(?:bin|xml)$/i;
const FILE_INSIDE =
  /(?:^|\/)embeddings\/|oleobject|\.(?:zip|rar|7z|gz|jar|apk|docx|docm|xlsx|xlsm|xlsb|pptx|pptm|doc|xls|pdf|exe|dll|scr|com|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|msi)$/i;

/** @throws DomainError `paper-refused` for names that no document's parts have */
export function assertPlainParts(entries: readonly Entry[]): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) throw refusedFile('polyglot');
  for (const { name } of entries) {
    if (ASTRAY.test(name)) throw refusedFile('broken');
    if (MACRO.test(name)) throw refusedFile('macros');
    if (FILE_INSIDE.test(name)) throw refusedFile('carries-files');
  }
}

const MACRO_TYPES = /macroenabled|vbaproject|macrosheet|activex/i;
const MAIN_TYPES: readonly (readonly [FileKind, string])[] = [
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
];

/**
 * Which of the two it is, by its list of contents.
 * @param packed the entry's data as it stands in the file
 * @throws DomainError `paper-refused` where it is neither, both, or has macros
 */
export function kindByContents({ method, unpacked }: Entry, packed: Uint8Array): FileKind {
  const bytes = method === 0 ? packed : inflate(packed, unpacked);
  if (bytes?.length !== unpacked) throw refusedFile('broken');
  const contents = toAscii(bytes);
  if (MACRO_TYPES.test(contents)) throw refusedFile('macros');
  const kinds = MAIN_TYPES.filter(([, type]) => contents.includes(type)).map(([kind]) => kind);
  if (kinds.length > 1) throw refusedFile('polyglot');
  const [kind] = kinds;
  if (!kind) throw refusedFile('archive');
  return kind;
}
