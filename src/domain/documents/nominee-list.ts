import type { DraftCollective, DraftIndividual } from '../nomination/draft.ts';
import { countInWords } from '../vietnamese/number-words.ts';
import { cleanLine, cleanText } from '../vietnamese/text.ts';
import { awardName, awardVerb } from './award-words.ts';
import { TEXT_WIDTH } from './constants.ts';
import { lengthInTimes } from './letter-widths.ts';
import { dateWords, letterhead, letterNumber } from './letterhead.ts';
import { bold, lineOf, personName, typedOr, unbroken } from './lines.ts';
import type { Block, Line, Paragraph, Piece, Table } from './model.ts';
import type { Particulars } from './particulars.ts';
import { paperName } from './plan-papers.ts';
import { signature } from './signature.ts';
import { blankRows, columnsOf, rowOf } from './table.ts';

/** 12 pt, and the room at both sides of a cell with something to spare, in millimetres. */
const TABLE_EM = 4.24;
const CELL_PADDING = 6;
/** Bounds of the column of names, in percent. */
const LEAST_FOR_NAMES = 16;
const MOST_FOR_NAMES = 32;

/** Rows for each kind on a blank form. */
const BLANK_ROWS = 7;

/** Danh sách trích ngang: every nominee in a row, collectives and individuals apart. Goes with the letter. */
export function nomineeList(particulars: Particulars): Block[] {
  const { draft, resolved, collectives, individuals } = particulars;
  const none = collectives.length + individuals.length === 0;
  const parts = [
    ...(none || collectives.length > 0
      ? [{ kind: 'tập thể', count: collectives.length, table: collectiveTable(particulars) }]
      : []),
    ...(none || individuals.length > 0
      ? [{ kind: 'cá nhân', count: individuals.length, table: individualTable(particulars) }]
      : []),
  ];
  return [
    letterhead(particulars, { numbered: false }),
    {
      type: 'title',
      kind: paperName('nominee-list', resolved).toLocaleUpperCase('vi'),
      subject: lineOf(`Đề nghị ${awardVerb(particulars)} `, awardName(particulars, 'name')),
      attachedTo: lineOf(
        '(Kèm theo Tờ trình số ',
        ...letterNumber(draft.letter.number),
        ' ',
        ...dateWords(draft.letter.date),
        ' của ',
        typedOr(draft.unit.name, 'words'),
        ')',
      ),
    },
    ...parts.flatMap(({ kind, count, table }, at) => [partHeading(at, kind, count), table]),
    signature(particulars, []),
  ];
}

function partHeading(at: number, kind: string, count: number): Paragraph {
  const numeral = ['I', 'II'][at] ?? '';
  const counted: Piece = count > 0 ? bold(countInWords(count)) : { blank: 'number' };
  const head = `${numeral}. ${kind.toLocaleUpperCase('vi')}: `;
  return { type: 'paragraph', style: 'heading', line: lineOf(bold(head), counted, bold(` ${kind}`)) };
}

function collectiveTable(particulars: Particulars): Table {
  const { collectives } = particulars;
  return {
    type: 'table',
    label: 'Tập thể được đề nghị',
    columns: columnsOf([
      { head: 'STT', share: 5, align: 'center' },
      { head: 'Tên tập thể', share: 21, align: 'start' },
      { head: 'Đơn vị cấp trên', share: 16, align: 'start' },
      { head: 'Hình thức đề nghị', share: 15, align: 'start' },
      { head: 'Tóm tắt thành tích', share: 'rest', align: 'start' },
      { head: 'Ghi chú', share: 9, align: 'start' },
    ]),
    rows:
      collectives.length > 0
        ? collectives.map((one, at) => collectiveRow(one, at, particulars))
        : blankRows(BLANK_ROWS, 6),
  };
}

function collectiveRow(one: DraftCollective, at: number, particulars: Particulars) {
  return rowOf(
    cell(String(at + 1)),
    [typedOr(one.name, 'name')],
    cell(one.superior),
    [awardName(particulars)],
    cell(one.achievement),
    cell(one.note),
  );
}

function individualTable(particulars: Particulars): Table {
  const { individuals } = particulars;
  return {
    type: 'table',
    label: 'Cá nhân được đề nghị',
    columns: columnsOf([
      { head: 'STT', share: 5, align: 'center' },
      { head: 'Họ và tên', share: nameShare(individuals), align: 'start' },
      { head: 'Năm sinh', share: 6, align: 'center' },
      { head: 'Chức vụ', share: 9, align: 'start' },
      { head: 'Đơn vị công tác hoặc nơi ở', share: 12, align: 'start' },
      { head: 'Hình thức đề nghị', share: 12, align: 'start' },
      { head: 'Tóm tắt thành tích', share: 'rest', align: 'start' },
      { head: 'Ghi chú', share: 7, align: 'start' },
    ]),
    rows:
      individuals.length > 0
        ? individuals.map((one, at) => individualRow(one, at, particulars))
        : blankRows(BLANK_ROWS, 8),
  };
}

function individualRow(one: DraftIndividual, at: number, particulars: Particulars) {
  return rowOf(
    cell(String(at + 1)),
    [personName(one.honorific, one.name)],
    cell(one.birthYear),
    cell(one.title),
    cell(one.body),
    one.posthumous ? lineOf(bold('Truy tặng'), ' ', awardName(particulars)) : [awardName(particulars)],
    cell(one.achievement),
    cell(one.note),
  );
}

/** Room for the longest name that is kept on one line, in percent of the table. */
function nameShare(individuals: readonly DraftIndividual[]): number {
  const names = individuals.map(({ honorific, name }) => unbroken(`${honorific} ${cleanLine(name)}`));
  const widest = Math.max(0, ...names.filter((name) => !name.includes(' ')).map(lengthInTimes));
  const millimetres = widest * TABLE_EM + CELL_PADDING;
  return Math.min(
    MOST_FOR_NAMES,
    Math.max(LEAST_FOR_NAMES, Math.ceil((millimetres / TEXT_WIDTH.landscape) * 100)),
  );
}

/** An answer in a cell: what is blank stays an empty cell, paragraphs run on. */
function cell(typed: string): Line {
  return lineOf(cleanText(typed).replaceAll('\n', ' '));
}
