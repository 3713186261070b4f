import { cleanLine } from '../vietnamese/text.ts';
import { bodyNameLines } from './body-name.ts';
import { lineOf, typedOr, unbroken } from './lines.ts';
import type { Letterhead, Line, Piece } from './model.ts';
import type { Particulars } from './particulars.ts';

/** The head of the unit's papers; `numbered` for those that carry the letter's number. */
export function letterhead(particulars: Particulars, { numbered }: { numbered: boolean }): Letterhead {
  const { unit, letter } = particulars.draft;
  return {
    type: 'letterhead',
    superior: particulars.resolved || cleanLine(unit.superior) ? nameLines(unit.superior) : BLANK_NAME,
    body: cleanLine(unit.name) ? nameLines(unit.name) : BLANK_NAME,
    number: numbered ? lineOf('Số: ', ...letterNumber(letter.number)) : null,
    placeAndDate: lineOf(typedOr(letter.place, 'number'), ', ', ...dateWords(letter.date)),
  };
}

/** The letter's number; a blank one keeps the abbreviation of its kind (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
export function letterNumber(typed: string): Piece[] {
  const number = cleanLine(typed);
  if (number !== '') return [{ text: unbroken(number) }];
  return [{ blank: 'number' }, { text: '/TTr-' }, { blank: 'number' }];
}

/** `ngày 08 tháng 02 năm 2021`: a day below 10 and months 1 and 2 take a leading 0. */
export function dateWords({ day, month, year }: { day: string; month: string; year: string }): Piece[] {
  return [
    ...lineOf(
      'ngày\u00A0',
      typedOr(padded(day, 10), 'number'),
      ' tháng\u00A0',
      typedOr(padded(month, 3), 'number'),
      ' năm\u00A0',
      typedOr(year, 'number'),
    ),
  ];
}

const BLANK_NAME: readonly Line[] = [lineOf({ blank: 'name' })];

function nameLines(name: string): Line[] {
  const clean = cleanLine(name);
  return clean === '' ? [] : bodyNameLines(clean).map((line) => lineOf(line));
}

/** A number below `from` with a leading 0; anything else as it was typed. */
function padded(typed: string, from: number): string {
  const digits = typed.trim();
  if (!/^\d{1,2}$/.test(digits)) return digits;
  const number = Number(digits);
  return number < from ? `0${number}` : String(number);
}
