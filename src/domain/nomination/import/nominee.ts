import type { SheetRow } from '#domain/sheet/sheet.ts';
import { cleanLine } from '#domain/vietnamese/text.ts';
import {
  blankNominee,
  type DraftCollective,
  type DraftIndividual,
  type DraftKind,
  type DraftNominee,
} from '../draft.ts';
import {
  readBirthYear,
  readHonorific,
  readPastAwards,
  readUnitKind,
  readYes,
  splitHonorific,
  splitTitle,
} from './cells.ts';
import { type KnownCriterion, readCriteria } from './criteria.ts';
import { kindOfRow } from './kind.ts';
import type { Layout } from './layout.ts';
import { type RowCells, rowCells } from './row-cells.ts';

/** A cell that wasn't understood: the column, counted from 0, and what to write instead. */
export interface CellProblem {
  column: number;
  message: string;
}

/** What the plan offers, and what is taken where a row says nothing. */
export interface Answers {
  criteria: Readonly<Record<DraftKind, readonly KnownCriterion[]>>;
  defaults: { criteria: Readonly<Record<DraftKind, readonly string[]>>; bodyKind: string };
}

/**
 * A row as a nominee of the draft. Words that a closed list doesn't know are kept: in the field itself where it takes
 * words, else in the note.
 */
export function composeNominee(
  { number, cells }: SheetRow,
  { columns }: Layout,
  section: DraftKind | null,
  answers: Answers,
): { nominee: DraftNominee; unread: readonly CellProblem[] } {
  const row = rowCells(cells, columns);
  const kind = kindOfRow(row, columns, section);
  const unread: CellProblem[] = [];
  const kept: string[] = [];
  const doubt = (column: number, message: string, words = '') => {
    unread.push({ column, message });
    if (words !== '') kept.push(words);
  };
  const criteria = readCriteria(row.say(['criteria'], '\n'), answers.criteria[kind]);
  if (criteria.unknown.length > 0)
    doubt(
      row.columnOf('criteria'),
      `Không rõ tiêu chuẩn “${criteria.unknown.join('; ')}”. Ghi số thứ tự tiêu chuẩn, ví dụ 1; 3`,
      `Tiêu chuẩn ghi trong bảng: ${criteria.unknown.join('; ')}`,
    );
  const met =
    criteria.ids.length > 0 || criteria.unknown.length > 0 ? criteria.ids : answers.defaults.criteria[kind];
  const blank = blankNominee(kind, `dong-${number}`);
  const own = blank.kind === 'collective' ? collective(row, answers) : individual(row, doubt);
  const note = [row.say(['note'], '\n'), ...kept].filter(Boolean).join('\n');
  const nominee = {
    ...blank,
    ...own,
    achievement: row.say(['achievement'], '\n'),
    criteria: met.map((id) => ({ id, evidence: '' })),
    pastAwards: readPastAwards(row.say(['pastAwards'])),
    note: cleanLine(note),
  } as DraftNominee;
  return { nominee, unread };
}

function collective({ say }: RowCells, { defaults }: Answers): Partial<DraftCollective> {
  const bodyKind = say(['bodyKind']);
  return {
    name: cleanLine(say(['collectiveName', 'name', 'personName'], ' ')),
    bodyKind: bodyKind === '' ? defaults.bodyKind : (readUnitKind(bodyKind) ?? cleanLine(bodyKind)),
    superior: cleanLine(say(['superior', 'body', 'titleAndBody', 'place'])),
  };
}

function individual(
  row: RowCells,
  doubt: (column: number, message: string, words?: string) => void,
): Partial<DraftIndividual> {
  const { say, has, columnOf } = row;
  const both = splitTitle(say(['titleAndBody']));
  const posthumous = readYes(say(['posthumous']));
  if (posthumous === null)
    doubt(columnOf('posthumous'), 'Ghi Có hoặc Không', `Truy tặng: ${say(['posthumous'])}`);
  const lines = [
    say(['body']),
    has('body') ? '' : both.body,
    has('personName') ? say(['collectiveName']) : '',
  ];
  return {
    ...whoIs(row),
    title: cleanLine(
      [say(['title']), both.title, has('body') && both.title === '' ? both.body : '']
        .filter(Boolean)
        .join(', '),
    ),
    body: cleanLine(lines.find(Boolean) ?? say(['superior'])) || cleanLine(say(['place'])),
    posthumous: posthumous ?? false,
  };
}

/** Honorific, name and year. `Ông` is a family name too: it stays where another column says `Bà`. */
function whoIs({ say, has }: RowCells): Pick<DraftIndividual, 'honorific' | 'name' | 'birthYear'> {
  const whole = cleanLine(say(has('personName') ? ['personName', 'name'] : ['name', 'collectiveName'], ' '));
  const split = splitHonorific(whole);
  const byYear = has('birthYearMan') ? 'Ông' : has('birthYearWoman') ? 'Bà' : '';
  const column = say(['honorific']);
  const said = readHonorific(column) ?? (column === '' ? byYear : cleanLine(column));
  const agree = split.honorific !== null && (said === '' || said === split.honorific);
  const years = say(['birthYear', 'birthYearMan', 'birthYearWoman']);
  return {
    honorific: agree ? (split.honorific ?? '') : said,
    name: agree ? split.name : whole,
    birthYear: readBirthYear(cleanLine(years)),
  };
}
