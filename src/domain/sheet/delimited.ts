/** What may stand between cells; Excel writes a semicolon where the comma is for decimals, as in Vietnam. */
const DELIMITERS = ['\t', ';', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Excel writes this above the headings when asked to. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** How many lines tell which delimiter is meant. */
const LOOKED_AT = 40;

/**
 * Cells of pasted text or of a CSV file. A cell in quotes may hold line breaks, delimiters and doubled quotes; a quote
 * anywhere else is a letter like any other, and so is one that is never closed: people write inches and titles with it.
 */
export function* splitCells(text: string): Generator<string[]> {
  const source = text.replace(/^\uFEFF/, '');
  const said = SEPARATOR_LINE.exec(source);
  const body = said ? source.slice(said[0].length) : source;
  const delimiter = said?.[1] ?? guessDelimiter(body);
  let cells: string[] = [];
  let at = 0;
  while (at < body.length) {
    const cell = quotedAt(body, at, delimiter) ?? plainAt(body, at, delimiter);
    cells.push(cell.text);
    at = cell.end;
    if (body[at] === delimiter) {
      at += 1;
      if (at < body.length) continue;
      cells.push('');
    }
    at += body.startsWith('\r\n', at) ? 2 : 1;
    yield cells;
    cells = [];
  }
}

interface Cell {
  text: string;
  /** Where the delimiter, the line break or the end of the text stands. */
  end: number;
}

/** The cell in quotes that begins here; `null` when there is none, or its quote doesn't end a cell. */
function quotedAt(text: string, start: number, delimiter: string): Cell | null {
  if (text[start] !== '"') return null;
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else if (isCellEnd(text, at + 1, delimiter))
      return { text: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
    else return null;
  }
  return null;
}

function isCellEnd(text: string, at: number, delimiter: string): boolean {
  return at >= text.length || text[at] === delimiter || text[at] === '\n' || text[at] === '\r';
}

function plainAt(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (!isCellEnd(text, end, delimiter)) end += 1;
  return { text: text.slice(start, end), end };
}

/** A tab if there is any: nobody types one. Else what stands on most of the first lines, outside of quotes. */
function guessDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n?|\n/)
    .slice(0, LOOKED_AT);
  const used = (delimiter: string) => lines.filter((line) => line.includes(delimiter)).length;
  if (used('\t') > 0) return '\t';
  // A comma stands in any sentence: semicolons count for more as soon as most lines have them.
  return used(';') * 2 > lines.filter((line) => line.trim() !== '').length || used(',') === 0 ? ';' : ',';
}
