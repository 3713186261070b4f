import { DomainError } from '../errors.ts';
import { cleanLine, countLetters } from '../vietnamese/text.ts';
import { PAPER_LIMITS } from './constants.ts';
import { FILE_TYPES, type FileKind } from './file-kinds.ts';

/** What a name mustn't hold on somebody's disk; folders are cut off before. */
const UNFIT = /[<>:"|?*]/g;
/** Endings of kinds that are something else than what is taken: a file named so and holding a PDF misleads somebody. */
const OTHER_ENDINGS =
  /^(?:docm|dotm|dotx|xlsm|xlsb|xltm|xltx|pptx|pptm|doc|xls|ppt|rtf|odt|ods|txt|csv|zip|rar|7z|gz|html?|svg|xml|js|mjs|vbs|bat|cmd|ps1|exe|com|scr|msi|lnk|hta|jar|apk|gif|bmp|tiff?|webp|heic|heif|mp4)$/;
const PICTURES: readonly FileKind[] = ['jpg', 'png'];

/**
 * The name under which a file is kept: without folders and invisible signs, ending as its kind does. Pictures that
 * are named as the other kind of picture are only renamed; so is a name without an ending.
 * @throws DomainError `paper-refused` when the name says one thing and the bytes another, or it is too long
 */
export function settleName(given: string, kind: FileKind): string {
  const clean = cleanLine(given.replace(/^.*[\\/]/s, '').replace(UNFIT, ' ')).replace(/^\.+\s*/, '');
  const { stem, ending } = split(clean);
  const { endings, label } = FILE_TYPES[kind];
  const name = endings.includes(ending) ? clean : `${keepsStem(ending, kind) ? stem : clean}.${endings[0]}`;
  if (misleads(ending, kind)) {
    throw refused(
      `Tên tệp ghi .${ending} nhưng bên trong là ${label}. Đổi đuôi thành .${endings[0]} hoặc chọn đúng tệp.`,
    );
  }
  if (countLetters(name) > PAPER_LIMITS.name) {
    throw refused(`Tên tệp dài ${countLetters(name)} chữ cái. Rút còn ${PAPER_LIMITS.name} rồi chọn lại.`);
  }
  return name.startsWith('.') ? `tep${name}` : name;
}

function split(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf('.');
  if (dot < 0) return { stem: name, ending: '' };
  return { stem: name.slice(0, dot), ending: name.slice(dot + 1).toLowerCase() };
}

const kindOf = (ending: string): FileKind | undefined =>
  (Object.keys(FILE_TYPES) as FileKind[]).find((kind) => FILE_TYPES[kind].endings.includes(ending));

/** Whether the ending is one of the other picture's, which is replaced. */
function keepsStem(ending: string, kind: FileKind): boolean {
  const named = kindOf(ending);
  return named !== undefined && PICTURES.includes(named) && PICTURES.includes(kind);
}

function misleads(ending: string, kind: FileKind): boolean {
  if (OTHER_ENDINGS.test(ending)) return true;
  const named = kindOf(ending);
  return named !== undefined && named !== kind && !keepsStem(ending, kind);
}

function refused(detail: string): DomainError {
  return new DomainError('paper-refused', detail);
}
