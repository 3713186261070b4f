import { CsvError, parse } from 'csv-parse/sync';
import { type Recipient, recipientSchema } from '#domain/award/decision-schema.ts';
import {
  columnOf,
  meaningOf,
  RECIPIENT_COLUMNS,
  type RecipientColumn,
} from '#domain/award/recipient-table.ts';
import type { FieldProblem } from '#domain/errors.ts';
import { slugOf } from '#domain/vietnamese/slug.ts';
import { cleanLine } from '#domain/vietnamese/text.ts';
import { describeIssues } from './content-error.ts';
import { decode } from './decode.ts';

/** What a table of recipients gave: all of them, or what is to be mended by row and column. */
export type RecipientTable = { recipients: Recipient[] } | { problems: FieldProblem[] };

/** A column and where it stands in each row. */
type Place = { column: RecipientColumn; at: number };

const DELIMITERS = [';', ',', '\t'];
/** Excel writes this above the headings when asked to; it says which delimiter follows. */
const SEPARATOR_LINE = /^sep=.\n/i;

/**
 * Reads a CSV file of recipients as Excel saves it: UTF-8 or UTF-16, with semicolons, commas or tabs, cells of
 * several lines in quotes, empty rows and columns at the end. Rows are counted as Excel counts them, headings first.
 */
export function readRecipientTable(bytes: Uint8Array): RecipientTable {
  const decoded = decode(bytes, 'excel');
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const lines = decoded.text.split('\n');
  const wide = lines.findIndex((line) => (line.match(/[;,\t]/g)?.length ?? 0) > MOST_COLUMNS);
  if (wide >= 0) return wrong(`dòng ${wide + 1}`, TOO_WIDE);
  let rows: string[][];
  try {
    rows = splitRows(decoded.text.replace(SEPARATOR_LINE, ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote that is never closed is only noticed at the end, far from where it stands.
    return wrong(
      error.code === 'CSV_QUOTE_NOT_CLOSED' ? '(cả tệp)' : `dòng ${error['lines']}`,
      BROKEN_QUOTES,
    );
  }
  const headings = rows[0] ?? [];
  const { places, problems } = readHeadings(headings);
  if (problems.length > 0) return { problems };
  return readRows(rows.slice(1), places);
}

/** Many more than there are columns; Excel adds empty ones at times. */
const MOST_COLUMNS = 200;
const TOO_WIDE = `có hơn ${MOST_COLUMNS} cột; xóa các cột thừa trong Excel rồi lưu lại`;
const BROKEN_QUOTES =
  'dấu ngoặc kép mở mà không đóng, hoặc đứng giữa chữ; trong ô có ngoặc kép, bọc cả ô và viết mỗi dấu thành hai dấu ""';

function wrong(field: string, message: string): RecipientTable {
  return { problems: [{ field, message }] };
}

/** Rows of cells, split at the delimiter under which the first row has the most headings that are known. */
function splitRows(text: string): string[][] {
  const split = (delimiter: string, to?: number) =>
    parse(text, { delimiter, relax_column_count: true, ...(to ? { to } : {}) }) as string[][];
  const known = (delimiter: string) =>
    (split(delimiter, 1)[0] ?? [])
      .slice(0, MOST_COLUMNS)
      .filter((heading) => typeof columnOf(heading) === 'object').length;
  const [best = ';'] = DELIMITERS.toSorted((a, b) => known(b) - known(a));
  return split(best);
}

function readHeadings(headings: readonly string[]): { places: Place[]; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const places: Place[] = [];
  headings.forEach((heading, at) => {
    const column = columnOf(heading);
    if (column === 'ignored') return;
    const field = `dòng 1, cột ${letterOf(at)}`;
    if (!column)
      problems.push({
        field,
        message: `không có cột “${heading.trim()}”; dùng: ${RECIPIENT_COLUMNS.map((one) => one.heading).join(', ')}`,
      });
    else if (places.some((place) => place.column === column))
      problems.push({ field, message: `cột “${column.heading}” đã có ở trước; giữ lại một cột` });
    else places.push({ column, at });
  });
  const missing = RECIPIENT_COLUMNS.filter(
    ({ field, required }) => required && !places.some(({ column }) => column.field === field),
  );
  if (missing.length > 0)
    problems.push({
      field: 'dòng 1',
      message: `thiếu cột ${missing.map(({ heading }) => `“${heading}”`).join(', ')}; thêm vào dòng tiêu đề`,
    });
  return { places, problems };
}

function readRows(rows: readonly string[][], places: readonly Place[]): RecipientTable {
  const problems: FieldProblem[] = [];
  const recipients: Recipient[] = [];
  const seen = new Map<string, number>();
  const used = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cleanLine(cell) === '')) continue;
    const row = index + 2;
    const read = readRow(cells, row, places);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const { recipient } = read;
    const whole = [recipient.kind, recipient.name, recipient.title, recipient.body, recipient.place].join(
      '\n',
    );
    const before = seen.get(whole);
    if (before !== undefined && !read.ownId)
      problems.push({
        field: `dòng ${row}`,
        message: `trùng hệt dòng ${before}; xóa một dòng, hoặc ghi “Mã” riêng nếu là hai người khác nhau`,
      });
    seen.set(whole, row);
    const count = (used.get(recipient.id) ?? 0) + 1;
    used.set(recipient.id, count);
    recipients.push(count > 1 && !read.ownId ? { ...recipient, id: `${recipient.id}-${count}` } : recipient);
  }
  return problems.length > 0 ? { problems } : { recipients };
}

type Row = { recipient: Recipient; ownId: boolean } | { problems: FieldProblem[] };

function readRow(cells: readonly string[], row: number, places: readonly Place[]): Row {
  const problems: FieldProblem[] = [];
  const values: Record<string, string | boolean> = {};
  const fieldName = (field: string) => {
    const place = places.find(({ column }) => column.field === field);
    return place ? `dòng ${row}, cột ${letterOf(place.at)} “${place.column.heading}”` : `dòng ${row}`;
  };
  for (const { column, at } of places) {
    const cell = cleanLine(cells[at] ?? '');
    if (cell === '') {
      if (column.required) problems.push({ field: fieldName(column.field), message: 'không được để trống' });
      continue;
    }
    const value = meaningOf(column, cell);
    if (value === undefined)
      problems.push({
        field: fieldName(column.field),
        message: `không nhận “${cell}”; ghi một trong: ${Object.keys(column.values ?? {}).join(', ')}`,
      });
    else values[column.field] = value;
  }
  if (problems.length > 0) return { problems };
  const ownId = 'id' in values;
  const parsed = recipientSchema.safeParse({ id: slugOf(String(values['name'])) || 'ten', ...values });
  if (parsed.success) return { recipient: parsed.data, ownId };
  return {
    problems: describeIssues(parsed.error.issues).map(({ field, message }) => ({
      field: fieldName(field),
      message,
    })),
  };
}

/** The column's letter as a spreadsheet shows it: 0 is A, 26 is AA. */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}
