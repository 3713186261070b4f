import { describe, expect, it } from 'vitest';
import { splitCells } from '#domain/sheet/delimited.ts';
import { makeSheet } from '#domain/sheet/sheet.ts';
import { sessionReader } from '../../../src/islands/Nomination/import/reading.ts';
import { sampleSheet } from '../../../src/islands/Nomination/import/sample.ts';
import { openSession, type SessionAction, step } from '../../../src/islands/Nomination/import/session.ts';
import { nomineeProblems } from '../../../src/islands/Nomination/problems.ts';
import { ANSWERS, pasted } from '../../factories/import.ts';
import { ACHIEVEMENT } from '../../factories/nomination.ts';
import { makeTyped } from '../../factories/typed-nomination.ts';
import { plan } from './plans.ts';

const { choice } = makeTyped();
const NGA_NAM = plan('nga-nam');
const CRITERIA = NGA_NAM.criteria.filter(({ kinds }) => kinds.includes('individual'));
const reader = (judged = { count: 0 }) =>
  sessionReader({ collective: CRITERIA, individual: CRITERIA }, (nominee) => {
    judged.count += 1;
    return nomineeProblems(nominee, { choice }, NGA_NAM);
  });
const open = (text: string, name = '') =>
  openSession([{ sheet: { ...pasted(text), name }, hidden: { rows: 0, columns: 0 } }]);
const after = (session: ReturnType<typeof open>, ...actions: SessionAction[]) =>
  actions.reduce(step, session);
const cellsOf = (session: ReturnType<typeof open>) => {
  const { rows, placesOf } = reader()(session);
  return rows.flatMap((row) =>
    placesOf(row).cells.map(({ column, message }) => [row.source.number, column, message] as const),
  );
};

const HEAD = 'Họ và tên | Giới tính | Năm sinh | Đơn vị | Thành tích | Tiêu chuẩn';

describe('500 rows with errors in 300', () => {
  const text = [HEAD];
  for (let at = 0; at < 500; at++)
    text.push(`${at % 5 < 3 ? '' : `Người Mẫu ${at}`} | Nam | 1979 | Trạm Y tế | ${ACHIEVEMENT} | 1`);

  it('are told by row and cell, and mended one by one', () => {
    const judged = { count: 0 };
    const read = reader(judged);
    const session = open(text.join('\n'));
    const before = read(session);
    expect([before.taken.length, before.bad.size, before.badCells, before.missing.size]).toEqual([
      500, 300, 300, 0,
    ]);
    expect(judged.count).toBe(500);
    const mended = read(step(session, { type: 'cell', row: 2, column: 0, text: "H'Hen Niê" }));
    expect([mended.bad.size, judged.count]).toEqual([299, 501]);
    expect(mended.rows[0]?.nominee.name).toBe("H'Hen Niê");
    const dropped = read(step(session, { type: 'drop', row: 3, dropped: true }));
    expect([dropped.taken.length, dropped.bad.size]).toEqual([499, 299]);
  });
});

describe('problems stand in the cell they come from', () => {
  it('in the words of the schema, and of the reading', () => {
    expect(cellsOf(open(`${HEAD}\nAn | ? | 79 | Trạm | ngắn | 99`))).toEqual([
      [2, 1, 'Chọn Ông hoặc Bà'],
      [2, 2, 'Nhập năm sinh bằng bốn chữ số, hoặc để trống'],
      [2, 4, 'Viết ít nhất 50 chữ cái: việc đã làm, kết quả, con số, thời gian'],
      [2, 5, 'Không rõ tiêu chuẩn “99”. Ghi số thứ tự tiêu chuẩn, ví dụ 1; 3'],
    ]);
  });

  it('or are told as missing where no column says them, until one is added', () => {
    const bare = open(`Họ và tên | Đơn vị\nAn | Trạm`);
    expect([...reader()(bare).missing]).toEqual([
      ['honorific', 1],
      ['achievement', 1],
      ['criteria', 1],
    ]);
    const added = after(
      bare,
      { type: 'add-column', field: 'honorific' },
      { type: 'cell', row: 2, column: 2, text: 'Bà' },
    );
    expect([...reader()(added).missing.keys()]).toEqual(['achievement', 'criteria']);
    expect(reader()(added).rows[0]?.nominee).toMatchObject({ honorific: 'Bà' });
  });

  it('and go when something is chosen for all', () => {
    const session = open(`${HEAD}\nAn | Nam | | Trạm | ${ACHIEVEMENT} |`);
    expect(reader()(session).bad.size).toBe(1);
    const criteria = { collective: [], individual: [CRITERIA[0]?.id ?? ''] };
    expect(reader()(step(session, { type: 'defaults', values: { criteria } })).bad.size).toBe(0);
  });
});

describe('columns', () => {
  it('take another use; an added one that is no longer needed waits to be used again', () => {
    const session = after(
      open('Họ và tên | Nhóm\nAn | Trạm'),
      { type: 'add-column', field: 'body' },
      { type: 'use', column: 1, use: 'body' },
    );
    expect(session.layout.columns.map(({ use }) => use)).toEqual(['personName', 'body', 'left-out']);
    const again = step(session, { type: 'add-column', field: 'achievement' });
    expect([again.layout.columns.map(({ use }) => use), again.sheet.columns]).toEqual([
      ['personName', 'body', 'achievement'],
      3,
    ]);
  });
});

describe('a file of several sheets', () => {
  it('opens at the one whose headings are known best', () => {
    const sheet = (text: string, name: string) => ({
      sheet: { ...pasted(text), name },
      hidden: { rows: 0, columns: 0 },
    });
    const session = openSession([
      sheet('Ghi chú chung\nxin xem trang sau', 'Bìa'),
      sheet(`${HEAD}\nAn`, 'Danh sách'),
    ]);
    expect(session.sheet.name).toBe('Danh sách');
    expect(step(session, { type: 'sheet', at: 0 }).sheet.name).toBe('Bìa');
  });
});

describe('the sample sheet', () => {
  it('is read without a problem', () => {
    const session = openSession([
      { sheet: makeSheet(splitCells(sampleSheet())), hidden: { rows: 0, columns: 0 } },
    ]);
    const read = sessionReader(ANSWERS.criteria, () => [])(session);
    expect(session.layout.columns.every(({ use }) => use !== 'unknown')).toBe(true);
    expect(
      read.taken.map(({ nominee, unread }) => [nominee.kind, nominee.criteria.length, unread.length]),
    ).toEqual([
      ['collective', 2, 0],
      ['individual', 1, 0],
      ['individual', 1, 0],
    ]);
  });
});
