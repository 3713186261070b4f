import type { DraftNominee, DraftPastAward } from '../nomination/draft.ts';
import { cleanLine, cleanText } from '../vietnamese/text.ts';
import { awardName } from './award-words.ts';
import { letterhead } from './letterhead.ts';
import { bold, lineOf, personName, typedOr } from './lines.ts';
import type { Block, Field, Line, Paragraph, Table } from './model.ts';
import { metCriteria, type Particulars } from './particulars.ts';
import { paperName } from './plan-papers.ts';
import { signature } from './signature.ts';
import { blankRows, columnsOf, rowOf } from './table.ts';

/** Dotted lines for an achievement that isn't written yet. */
const BLANK_LINES = 16;
const BLANK_CRITERIA = 6;
const BLANK_AWARDS = 5;

/** Báo cáo tóm tắt thành tích of one nominee, signed by the unit that proposes (Nghị định 91/2017/NĐ-CP, Điều 55). */
export function achievementReport(nominee: DraftNominee, particulars: Particulars): Block[] {
  const { resolved } = particulars;
  const verb = nominee.kind === 'individual' && nominee.posthumous ? 'truy tặng' : 'tặng';
  return [
    letterhead(particulars, { numbered: false }),
    {
      type: 'title',
      kind: paperName('achievement-report', resolved).toLocaleUpperCase('vi'),
      subject: lineOf(`Đề nghị ${verb} `, awardName(particulars, 'name')),
      attachedTo: null,
    },
    heading('I. THÔNG TIN CHUNG'),
    ...about(nominee),
    heading('II. TÓM TẮT THÀNH TÍCH'),
    ...achievement(nominee),
    heading('III. TIÊU CHUẨN ĐÃ ĐẠT THEO KẾ HOẠCH'),
    ...criteria(nominee, particulars),
    heading('IV. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN'),
    ...pastAwards(nominee, particulars),
    signature(particulars, []),
  ];
}

function about(nominee: DraftNominee): Field[] {
  const note = cleanLine(nominee.note);
  const noted = note === '' ? [] : [field('Ghi chú', [{ text: note }])];
  if (nominee.kind === 'collective') {
    return [
      field('Tên tập thể', boldName(lineOf(typedOr(nominee.name, 'name')))),
      field('Đơn vị cấp trên trực tiếp', answer(nominee.superior)),
      ...noted,
    ];
  }
  return [
    field('Họ và tên', boldName([personName(nominee.honorific, nominee.name)])),
    field('Năm sinh', answer(nominee.birthYear)),
    field('Chức vụ', answer(nominee.title)),
    field('Đơn vị công tác hoặc nơi ở', answer(nominee.body)),
    ...(nominee.posthumous ? [field('Đề nghị truy tặng', lineOf('Có'))] : []),
    ...noted,
  ];
}

function achievement({ achievement: typed }: DraftNominee): Block[] {
  const text = cleanText(typed);
  if (text === '') return [{ type: 'lines', count: BLANK_LINES }];
  const paragraphs = text.split(/\n+/);
  return paragraphs.map(
    (paragraph): Block => ({ type: 'paragraph', style: 'body', line: lineOf(paragraph) }),
  );
}

function criteria(nominee: DraftNominee, particulars: Particulars): Block[] {
  const met = metCriteria(nominee, particulars);
  if (met.length === 0) return [{ type: 'lines', count: BLANK_CRITERIA }];
  return met.map(({ summary, clause, evidence }, at): Block => {
    const shown = cleanLine(evidence);
    return {
      type: 'paragraph',
      style: 'item',
      line: lineOf(
        `${at + 1}. ${summary}${clause === '' ? '' : ` (${clause} của kế hoạch)`}.`,
        shown === '' ? '' : ` Minh chứng: ${shown.replace(/\.$/, '')}.`,
      ),
    };
  });
}

/** A nominee of whom awards aren't told is said to have none declared; on a form for writing by hand, rows are left. */
function pastAwards({ name, pastAwards: past }: DraftNominee, { resolved }: Particulars): Block[] {
  const told = past.filter((one) => cleanLine(one.award) !== '');
  if (told.length > 0) return [awardTable(told)];
  if (resolved && cleanLine(name) !== '') {
    return [{ type: 'paragraph', style: 'body', line: lineOf('Không kê khai.') }];
  }
  return [awardTable([])];
}

function awardTable(past: readonly DraftPastAward[]): Table {
  const columns = columnsOf([
    { head: 'STT', share: 8, align: 'center' },
    { head: 'Năm', share: 12, align: 'center' },
    { head: 'Hình thức khen thưởng', share: 'rest', align: 'start' },
    { head: 'Số quyết định, cơ quan ban hành', share: 40, align: 'start' },
  ]);
  const rows = past.map(({ award, decision, year }, at) =>
    rowOf(...[String(at + 1), year, award, decision].map((text) => lineOf(cleanLine(text)))),
  );
  return {
    type: 'table',
    label: 'Các hình thức đã được khen',
    columns,
    rows: rows.length > 0 ? rows : blankRows(BLANK_AWARDS, columns.length),
  };
}

function heading(text: string): Paragraph {
  return { type: 'paragraph', style: 'heading', line: lineOf(bold(text)) };
}

function field(label: string, value: Line | null): Field {
  return { type: 'field', label, value };
}

/** `null` where nothing is written: the line is left to the pen. */
function answer(typed: string): Line | null {
  const text = cleanLine(typed);
  return text === '' ? null : lineOf(text);
}

function boldName(line: Line): Line | null {
  const [piece] = line;
  return piece && 'text' in piece ? [bold(piece.text)] : null;
}
