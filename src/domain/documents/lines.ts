import { cleanLine } from '../vietnamese/text.ts';
import type { Blank, Line, Piece } from './model.ts';

/** Longer ones may break: they would burst a column. In letters. */
const LONGEST_UNBROKEN = 32;
const NO_BREAK_SPACE = '\u00A0';

/** A person's name, number or the like that isn't torn apart at the end of a line. */
export function unbroken(text: string): string {
  return text.length > LONGEST_UNBROKEN ? text : text.replaceAll(' ', NO_BREAK_SPACE);
}

/** What was typed, cleaned, or a blank of that size. */
export function typedOr(text: string, blank: Blank): Piece {
  const clean = cleanLine(text);
  return clean === '' ? { blank } : { text: clean };
}

/** `Bà Trần Thị Ví Dụ` on one line, or room for the name. */
export function personName(honorific: string, name: string): Piece {
  const clean = cleanLine(name);
  return clean === '' ? { blank: 'name' } : { text: unbroken(`${honorific} ${clean}`.trim()) };
}

/** The pieces as a line; words beside each other are one piece. */
export function lineOf(...pieces: (Piece | string)[]): Line {
  const line: Piece[] = [];
  for (const piece of pieces) {
    const next = typeof piece === 'string' ? { text: piece } : piece;
    const last = line.at(-1);
    if (last && isPlain(last) && isPlain(next)) line[line.length - 1] = { text: last.text + next.text };
    else if (!('text' in next) || next.text !== '') line.push(next);
  }
  return line;
}

export function bold(text: string): Piece {
  return { text, bold: true };
}

const DOTS: Readonly<Record<Blank, string>> = {
  number: '………',
  name: '……………………………',
  // A long row of dots may break between its parts: a zero-width space lets it.
  words: Array(6).fill('………').join('\u200B'),
};

/** The dots to write on. */
export function dotsFor(blank: Blank): string {
  return DOTS[blank];
}

/** Whether something in the line is left to the pen. */
export function hasBlank(line: Line): boolean {
  return line.some((piece) => 'blank' in piece);
}

/** The line's words; a blank counts as an ellipsis. */
export function wordsOfLine(line: Line): string {
  return line.map((piece) => ('text' in piece ? piece.text : '…')).join('');
}

/**
 * A name as it stands inside a sentence: “Cấp có thẩm quyền” loses its capital, “Chủ tịch” keeps it, and the way
 * (“…, qua Chủ tịch …”) stands in brackets.
 */
export function midSentence(name: string): string {
  return name
    .replace(/^(Cấp|Hình thức) /, (first) => first.toLocaleLowerCase('vi'))
    .replace(/, (qua .+)$/, ' ($1)');
}

function isPlain(piece: Piece): piece is { text: string } {
  return 'text' in piece && !piece.bold && !piece.italic;
}
