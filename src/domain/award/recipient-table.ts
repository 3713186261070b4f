import { toCsv } from '../open-data/csv.ts';
import { fold } from '../vietnamese/folding.ts';
import { NOMINEE_KIND_LABELS, RECIPIENT_ROLE_LABELS, RECIPIENT_STATUS_LABELS } from './constants.ts';
import type { Recipient } from './decision-schema.ts';

type Field = keyof Recipient;

/** A column of a table of recipients, as people name it and fill it in. */
export interface RecipientColumn {
  field: Field;
  heading: string;
  /** Other headings that mean the same. */
  also: readonly string[];
  required: boolean;
  /** What a cell may say, and what it means; left out: any words. */
  values?: Readonly<Record<string, string | boolean>>;
}

function labelled(labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([value, label]) => [label, value]));
}

/** The columns of `<decision>.csv`; their order in the file is free. */
export const RECIPIENT_COLUMNS: readonly RecipientColumn[] = [
  {
    field: 'kind',
    heading: 'Đối tượng',
    also: ['Loại', 'Loại đối tượng'],
    required: true,
    values: labelled(NOMINEE_KIND_LABELS),
  },
  {
    field: 'name',
    heading: 'Tên',
    also: ['Họ và tên', 'Họ tên', 'Tên tập thể, cá nhân'],
    required: true,
  },
  { field: 'title', heading: 'Chức danh', also: ['Chức vụ'], required: false },
  { field: 'body', heading: 'Đơn vị', also: ['Cơ quan', 'Đơn vị công tác'], required: false },
  { field: 'place', heading: 'Nơi', also: ['Địa phương', 'Địa bàn'], required: true },
  { field: 'achievement', heading: 'Thành tích', also: ['Tóm tắt thành tích'], required: true },
  {
    field: 'posthumous',
    heading: 'Truy tặng',
    also: [],
    required: false,
    values: { Có: true, Không: false },
  },
  {
    field: 'role',
    heading: 'Vai trò',
    also: [],
    required: false,
    values: labelled(RECIPIENT_ROLE_LABELS),
  },
  {
    field: 'status',
    heading: 'Hiệu lực',
    also: ['Tình trạng'],
    required: false,
    values: labelled(RECIPIENT_STATUS_LABELS),
  },
  { field: 'notice', heading: 'Ghi chú', also: [], required: false },
  { field: 'id', heading: 'Mã', also: ['Mã dòng'], required: false },
];

/** Columns that people keep for themselves and that say nothing to the portal. */
const IGNORED = new Set(['stt', 'tt', 'so tt']);

/** Headings and values compare without marks, case or white space around them. */
export function plainly(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}

/** The column that a heading names; `ignored` for a running number, `undefined` for one nobody knows. */
export function columnOf(heading: string): RecipientColumn | 'ignored' | undefined {
  const asked = plainly(heading);
  if (asked === '' || IGNORED.has(asked)) return 'ignored';
  return RECIPIENT_COLUMNS.find((column) =>
    [column.heading, ...column.also].some((known) => plainly(known) === asked),
  );
}

/** What a cell means in its column; `undefined` where the column has a closed list and the cell isn't on it. */
export function meaningOf(column: RecipientColumn, cell: string): string | boolean | undefined {
  if (!column.values) return cell;
  return Object.entries(column.values).find(([label]) => plainly(label) === plainly(cell))?.[1];
}

/** The recipients as such a file, in their order; what every line without a word means is left empty. */
export function recipientCsv(recipients: readonly Recipient[]): string {
  const rows = recipients.map((recipient) => RECIPIENT_COLUMNS.map((column) => cellOf(column, recipient)));
  return toCsv(
    RECIPIENT_COLUMNS.map(({ heading }) => heading),
    rows,
  );
}

const SILENT: readonly unknown[] = [undefined, false, 'valid'];

function cellOf({ field, values }: RecipientColumn, recipient: Recipient): string | null {
  const value = recipient[field];
  if (SILENT.includes(value)) return null;
  if (!values) return String(value);
  return Object.entries(values).find(([, meaning]) => meaning === value)?.[0] ?? null;
}
