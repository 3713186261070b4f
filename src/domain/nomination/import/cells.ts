import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { HONORIFICS, type Honorific, UNIT_KIND_LABELS, UNIT_KINDS, type UnitKind } from '../constants.ts';
import type { DraftKind, DraftPastAward } from '../draft.ts';

/*
 * What the cells of closed lists mean. Where a cell isn't understood the answer is `null`, and the cell's own words
 * are kept by whoever asks.
 */

const KINDS: Record<string, DraftKind> = {
  'tap the': 'collective',
  'to chuc': 'collective',
  'don vi': 'collective',
  tt: 'collective',
  'ca nhan': 'individual',
  cn: 'individual',
  nguoi: 'individual',
};

export function readKind(cell: string): DraftKind | null {
  return KINDS[plainWords(cell)] ?? null;
}

const SAID_HONORIFICS: Record<string, Honorific> = {
  ong: 'Ông',
  nam: 'Ông',
  anh: 'Ông',
  ba: 'Bà',
  nu: 'Bà',
  chi: 'Bà',
  co: 'Bà',
};

export function readHonorific(cell: string): Honorific | null {
  return SAID_HONORIFICS[plainWords(cell)] ?? null;
}

/** `Ông Nguyễn Văn A` as its two parts. Only with its marks: `Ba` and `Ong` are names. */
export function splitHonorific(name: string): { honorific: Honorific | null; name: string } {
  const [, said = '', rest = ''] = /^(ông|bà)[\s:.]+(\S+\s.*)$/iu.exec(name) ?? [];
  const honorific = HONORIFICS.find((one) => one.toLowerCase() === said.toLowerCase());
  return honorific ? { honorific, name: rest } : { honorific: null, name };
}

/** The year in `1979`, `12/05/1979`, `1.979`; anything else as it is written, for the rule to say what is wrong. */
export function readBirthYear(cell: string): string {
  const years = cell.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g);
  if (years?.length === 1) return years[0] ?? cell;
  const [, thousands, rest] = /^\s*([12])[.,](\d{3})\s*$/.exec(cell) ?? [];
  return thousands && rest ? thousands + rest : cell;
}

const YES = new Set(['co', 'x', 'v', 'true', '1', 'truy tang', 'da mat', 'dung', 'yes']);
const NO = new Set(['', 'khong', 'false', '0', 'k', 'no', 'chua']);

export function readYes(cell: string): boolean | null {
  if (/^[✓✔☑]$/u.test(cell)) return true;
  const words = plainWords(cell);
  if (YES.has(words)) return true;
  return NO.has(words) ? false : null;
}

/** What bodies of a kind are called. */
const UNIT_KIND_WORDS: Record<UnitKind, readonly string[]> = {
  agency: ['co quan', 'hanh chinh', 'quan ly nha nuoc', 'co quan hanh chinh', 'ubnd', 'uy ban nhan dan'],
  'public-service': ['su nghiep', 'don vi su nghiep', 'y te', 'giao duc', 'don vi su nghiep cong lap'],
  'party-union': [
    'dang',
    'doan the',
    'mat tran',
    'dang doan the',
    'co quan dang',
    'to chuc chinh tri xa hoi',
  ],
  enterprise: ['doanh nghiep', 'hop tac xa', 'cong ty', 'to chuc kinh te'],
  'armed-forces': ['vu trang', 'quan doi', 'cong an', 'bo doi'],
  community: ['cong dong', 'to', 'doi', 'nhom', 'to doi nhom', 'khu dan cu'],
  other: ['khac'],
};

export function readUnitKind(cell: string): UnitKind | null {
  const words = plainWords(cell);
  if (words === '') return null;
  return (
    UNIT_KINDS.find(
      (kind) =>
        words === kind ||
        plainWords(UNIT_KIND_LABELS[kind]) === words ||
        plainWords(UNIT_KIND_LABELS[kind].replace(/\(.*/, '')) === words ||
        UNIT_KIND_WORDS[kind].includes(words),
    ) ?? null
  );
}

/** `Trạm trưởng, Trạm Y tế xã Mẫu` as a title and a body; without a sign between them it is all the body. */
export function splitTitle(cell: string): { title: string; body: string } {
  const [, title = '', body = ''] = /^([^,;\n]+?)\s*(?:[,;\n]|\s[-–—]\s)\s*(.+)$/s.exec(cell) ?? [];
  return title === '' ? { title: '', body: cell } : { title, body };
}

const NONE = new Set(['', 'khong', 'khong co', 'chua', 'chua co', 'chua duoc khen']);
const DECISION =
  /(?:(?:theo\s+)?(?:quyết định|qđ)(?:\s+số)?[\s:]*)?(\d+[\p{L}\d]*\s*\/\s*[\p{L}\d./-]*QĐ[\p{L}\d./-]*)/iu;
const YEAR = /(?:năm\s+)?(?<!\d)((?:19|20)\d{2})(?!\d)/iu;

/** Awards received before, one a line or between semicolons: which, by which decision, in which year. */
export function readPastAwards(cell: string): DraftPastAward[] {
  return cell
    .split(/[\n;]/)
    .map((said) => said.replace(/^[-+•*\s]+/, '').trim())
    .filter((said) => !NONE.has(plainWords(said)))
    .map(readPastAward);
}

/** What is left when decision and year are taken out is the award, if it still reads: else all of it is. */
function readPastAward(said: string): DraftPastAward {
  const decision = DECISION.exec(said);
  const without = decision ? said.replace(decision[0], ' ') : said;
  const year = YEAR.exec(without) ?? YEAR.exec(said);
  const award = (year ? without.replace(year[0], ' ') : without)
    .replace(/\(\s*[,;.\s]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:.–-]+$/, '')
    .replace(/\s+([,)])/g, '$1')
    .trim();
  return { award: award === '' ? said : award, decision: decision?.[1] ?? '', year: year?.[1] ?? '' };
}
