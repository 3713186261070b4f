/** Control characters, zero-width marks and bidirectional overrides: invisible, and used to disguise text. */
const INVISIBLE =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Whether the text has any of these; a tab or a line break is none. */
export function hasInvisible(text: string): boolean {
  return text.replace(/[\t\r]/g, '').search(INVISIBLE) >= 0;
}

/**
 * One line as its writer meant it: composed letters (NFC), invisible characters gone, runs of white space as one
 * space. Case is never touched: names are printed as their owners write them.
 */
export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim();
}

/** The same for text of several lines: line breaks stay, at most one blank line in a row. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Letters that each stand alone, as composed Vietnamese is written: their count is the text's length. */
const SIMPLE = /^[\n\u0020-\u007E\u00A0-\u02FF\u1E00-\u1EFF\u2010-\u2027]*$/;
/** Made when first needed: a phone takes as long over it as over a whole screen of the form. */
let graphemes: Intl.Segmenter | undefined;

/** How many letters a reader sees: a letter with its marks counts once. */
export function countLetters(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  graphemes ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return [...graphemes.segment(text)].length;
}
