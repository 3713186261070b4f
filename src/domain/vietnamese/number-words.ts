import { formatNumber } from './number.ts';

/*
 * Numbers in words, as official papers write them beside the figures. Where the language leaves a choice, one rule:
 * `nghìn` (not `ngàn`), `linh` for an empty place of tens (not `lẻ`), `tư` for a last 4 after `mươi` only
 * (`hai mươi tư`, but `mười bốn`, `linh bốn`).
 */

/** The greatest number that is written in words. */
export const GREATEST = 999_999_999;

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const GROUPS = ['', 'nghìn', 'triệu'] as const;

/**
 * `15` is `mười lăm`, `1005` is `một nghìn không trăm linh năm`.
 * @throws RangeError for what is no whole number from 0 to 999,999,999.
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > GREATEST)
    throw new RangeError(`No words for the number ${value}`);
  if (value === 0) return DIGITS[0];
  const words: string[] = [];
  for (let power = GROUPS.length - 1; power >= 0; power--) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group === 0) continue;
    words.push(...hundreds(group, words.length > 0), GROUPS[power] ?? '');
  }
  return words.join(' ').trim();
}

/** A count as letters state it, in figures and words: `02 (hai)`, `15 (mười lăm)`, `1.204 (một nghìn …)`. */
export function countInWords(count: number): string {
  const figures = count > 0 && count < 10 ? `0${count}` : formatNumber(count);
  return `${figures} (${numberInWords(count)})`;
}

/** A group of three digits, 1–999. After a higher group its hundreds are always said: `không trăm linh năm`. */
function hundreds(group: number, follows: boolean): string[] {
  const hundred = Math.floor(group / 100);
  const rest = group % 100;
  if (hundred === 0 && !follows) return tens(rest);
  const said = [word(hundred), 'trăm'];
  if (rest === 0) return said;
  return rest < 10 ? [...said, 'linh', word(rest)] : [...said, ...tens(rest)];
}

/** 1–99. */
function tens(rest: number): string[] {
  const ten = Math.floor(rest / 10);
  const unit = rest % 10;
  if (ten === 0) return [word(unit)];
  const said = ten === 1 ? ['mười'] : [word(ten), 'mươi'];
  return unit === 0 ? said : [...said, unitAfter(ten, unit)];
}

/** The last digit changes its sound after a ten: `mốt` and `tư` after `mươi`, `lăm` after either. */
function unitAfter(ten: number, unit: number): string {
  if (unit === 5) return 'lăm';
  if (ten > 1 && unit === 1) return 'mốt';
  if (ten > 1 && unit === 4) return 'tư';
  return word(unit);
}

function word(digit: number): string {
  return DIGITS[digit] ?? '';
}
