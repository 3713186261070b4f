/** A cell of a table in a document, which may cover several columns and rows. */
export interface SpanCell {
  text: string;
  columns: number;
  rows: number;
}

/** More than any table of people has; a span that says more is a slip or a trick. */
const MOST_SPANNED = 1000;

/**
 * Rows of a table with merged cells, laid out straight. What is merged downwards is said in each row it covers, as
 * one reads it (a unit beside all its people); what is merged sideways stands in the first column only.
 */
export function* layOut(rows: Iterable<readonly SpanCell[]>): Generator<string[]> {
  let covered: { text: string; left: number }[] = [];
  for (const row of rows) {
    const line: string[] = [];
    const below: typeof covered = [];
    const fromAbove = () => {
      for (let cover = covered[line.length]; cover && cover.left > 0; cover = covered[line.length]) {
        below[line.length] = { text: cover.text, left: cover.left - 1 };
        line.push(cover.text);
      }
    };
    for (const { text, columns, rows: span } of row) {
      fromAbove();
      for (let at = 0; at < clamp(columns); at++) {
        const said = at === 0 ? text : '';
        if (span > 1) below[line.length] = { text: said, left: clamp(span) - 1 };
        line.push(said);
      }
    }
    fromAbove();
    covered = below;
    yield line;
  }
}

function clamp(span: number): number {
  return Math.min(Math.max(Math.trunc(span) || 1, 1), MOST_SPANNED);
}
