import { describe, expect, it } from 'vitest';
import { wordsOfLine } from '#domain/documents/lines.ts';
import type { Paper, Table } from '#domain/documents/model.ts';
import { makeBlankForm, makePaper } from '#domain/documents/papers.ts';
import { EMPTY_DRAFT } from '#domain/nomination/draft.ts';
import { makeChosen } from '../../../factories/chosen.ts';
import { makeLargeDossier } from '../../../factories/large-dossier.ts';
import { makeCollective, makeIndividual, makeNomination } from '../../../factories/nomination.ts';
import { makeTyped } from '../../../factories/typed-nomination.ts';

const tables = (paper: Paper): Table[] => paper.sheets.flat().filter((block) => block.type === 'table');
const heads = ({ columns }: Table) => columns.map(({ head }) => head);
const cellsOf = ({ rows }: Table, at: number) => rows[at]?.cells.map(wordsOfLine) ?? [];
const headings = (paper: Paper) =>
  paper.sheets
    .flat()
    .flatMap((block) =>
      block.type === 'paragraph' && block.style === 'heading' ? [wordsOfLine(block.line)] : [],
    );

const NGA_NAM = makeChosen(makeNomination().choice);

describe('the nominee list', () => {
  const dossier = makeLargeDossier(3, 40);
  const list = makePaper({ kind: 'nominee-list', source: dossier, resolved: makeChosen(dossier.choice) });
  const [collectives, individuals] = tables(list);

  it('tells collectives and individuals apart, each counted, each in a row of its own', () => {
    expect(headings(list)).toEqual(['I. TẬP THỂ: 03 (ba) tập thể', 'II. CÁ NHÂN: 40 (bốn mươi) cá nhân']);
    expect(collectives?.rows).toHaveLength(3);
    expect(individuals?.rows).toHaveLength(40);
    expect(heads(individuals as Table)).toEqual([
      'STT',
      'Họ và tên',
      'Năm sinh',
      'Chức vụ',
      'Đơn vị công tác hoặc nơi ở',
      'Hình thức đề nghị',
      'Tóm tắt thành tích',
      'Ghi chú',
    ]);
  });

  it('lies across the sheet, and its columns fill the table', () => {
    expect(list.orientation).toBe('landscape');
    for (const { columns } of tables(list))
      expect(columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  });

  it('is called what the plan calls it, else by its usual name', () => {
    expect(list.title).toBe('Báo cáo trích ngang thành tích của tập thể, cá nhân');
    expect(makePaper({ kind: 'nominee-list', source: makeNomination(), resolved: NGA_NAM }).title).toBe(
      'Danh sách trích ngang',
    );
  });

  it('marks who has died, in the column of awards', () => {
    expect(cellsOf(individuals as Table, 0)[5]).toBe('Bằng khen Chủ tịch Ủy ban nhân dân tỉnh');
    expect(cellsOf(individuals as Table, 1)[5]).toBe('Truy tặng Bằng khen Chủ tịch Ủy ban nhân dân tỉnh');
    expect(individuals?.rows[1]?.cells[5]?.[0]).toEqual({ text: 'Truy tặng', bold: true });
  });

  it('keeps names unbroken, but for those too long for any column', () => {
    const names = individuals?.rows.map(({ cells }) => wordsOfLine(cells[1] ?? [])) ?? [];
    expect(names.slice(0, 5)).toEqual([
      'Bà\u00A0Nguyễn\u00A0Thị\u00A0Ánh\u00A0Nguyệt',
      'Ông\u00A0Trần\u00A0Văn\u00A0Ví\u00A0Dụ',
      "Bà\u00A0H'Hen\u00A0Niê\u00A0Mẫu",
      "Ông\u00A0Điểu\u00A0K'Ré\u00A0Mẫu",
      'Bà\u00A0Mẫu',
    ]);
    expect(names[5]).toBe('Ông Công Tằng Tôn Nữ Thị Ví Dụ Minh Họa Dài Đến Sáu Mươi Chữ Cái');
  });

  it('gives long names more room', () => {
    const share = (name: string) => {
      const source = makeNomination({ nominees: [makeIndividual({ name })] });
      return (
        tables(makePaper({ kind: 'nominee-list', source, resolved: NGA_NAM }))[0]?.columns[1]?.share ?? 0
      );
    };
    expect(share('NGUYỄN HOÀNG THỊ ÁNH NGUYỆT')).toBeGreaterThan(share('Lê Mẫu') + 8);
  });

  it('leaves out the part that nobody is in, and lets only a very long row run over pages', () => {
    const source = makeNomination({
      nominees: [makeCollective({ achievement: 'Việc đã làm. '.repeat(100) }), makeCollective()],
    });
    const only = makePaper({ kind: 'nominee-list', source, resolved: NGA_NAM });
    expect(headings(only)).toEqual(['I. TẬP THỂ: 02 (hai) tập thể']);
    expect(tables(only)[0]?.rows.map(({ splits }) => splits)).toEqual([true, false]);
  });

  it('goes with the letter by its number and date', () => {
    const title = list.sheets[0]?.find((block) => block.type === 'title');
    expect(wordsOfLine(title?.attachedTo ?? []).replaceAll('\u00A0', ' ')).toBe(
      '(Kèm theo Tờ trình số 215/TTr-UBND ngày 08 tháng 12 năm 2021 của Ủy ban nhân dân huyện Ví Dụ)',
    );
  });

  it('has numbered empty rows on a blank form', () => {
    const blank = tables(makeBlankForm('nominee-list'));
    expect(blank).toHaveLength(2);
    expect(blank.map((table) => cellsOf(table, 1).join('|'))).toEqual(['2|||||', '2|||||||']);
  });
});

describe('achievement reports', () => {
  const dossier = makeLargeDossier(3, 40);
  const resolved = makeChosen(dossier.choice);
  const reports = makePaper({ kind: 'achievement-report', source: dossier, resolved });

  it('are a sheet for each nominee, or of one alone', () => {
    expect(reports.sheets).toHaveLength(43);
    const one = makePaper({ kind: 'achievement-report', source: dossier, resolved, nominee: 5 });
    expect(one.sheets).toEqual([reports.sheets[5]]);
    expect(one.fileName).toBe('bao-cao-tom-tat-thanh-tich-h-hen-nie-mau');
  });

  it('says “truy tặng” of those who died', () => {
    const subjects = reports.sheets.map((sheet) => {
      const title = sheet.find((block) => block.type === 'title');
      return wordsOfLine(title?.subject ?? []);
    });
    expect(subjects.filter((words) => words.startsWith('Đề nghị truy tặng'))).toHaveLength(1);
    expect(subjects[4]).toBe('Đề nghị truy tặng Bằng khen Chủ tịch Ủy ban nhân dân tỉnh');
  });

  it('quotes each criterion with its clause and evidence, and lists awards before', () => {
    const words = reports.sheets[0]?.flatMap((block) =>
      block.type === 'paragraph' ? [wordsOfLine(block.line)] : [],
    );
    expect(words).toContain(
      '1. Hoàn thành 100% nhiệm vụ được giao, tác động tích cực đến kết quả chung của tỉnh (mục III.2.2.a, gạch đầu dòng 1 của kế hoạch). Minh chứng: Giấy xác nhận của Ban chỉ đạo xã.',
    );
    expect(cellsOf(tables({ ...reports, sheets: reports.sheets.slice(0, 1) })[0] as Table, 0)).toEqual([
      '1',
      '2020',
      'Giấy khen của Chủ tịch huyện',
      '12/QĐ-UBND',
    ]);
  });

  it('keeps the paragraphs of an achievement, cleaned of what can’t be seen', () => {
    const typed = makeTyped({ nominees: [makeIndividual()] });
    const [nominee] = typed.nominees;
    if (!nominee) throw new Error('No nominee');
    const source = {
      ...typed,
      nominees: [{ ...nominee, achievement: 'Việc một.\u200B\n\nViệc hai: =cmd() <b>' }],
    };
    const [sheet = []] = makePaper({ kind: 'achievement-report', source, resolved: NGA_NAM }).sheets;
    const bodies = sheet.flatMap((block) =>
      block.type === 'paragraph' && block.style === 'body' ? [wordsOfLine(block.line)] : [],
    );
    expect(bodies.slice(0, 2)).toEqual(['Việc một.', 'Việc hai: =cmd() <b>']);
  });

  it('leaves lines where nothing is written yet', () => {
    const blank = makeBlankForm('achievement-report', 'collective').sheets.flat();
    expect(blank.filter(({ type }) => type === 'lines')).toHaveLength(2);
    expect(blank.filter((block) => block.type === 'field' && block.value === null)).toHaveLength(2);
    expect(makePaper({ kind: 'achievement-report', source: EMPTY_DRAFT, resolved: null }).sheets).toEqual([]);
  });
});
