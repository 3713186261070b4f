import { describe, expect, it } from 'vitest';
import { LIMITS } from '#domain/nomination/constants.ts';
import { draftSchema, EMPTY_DRAFT } from '#domain/nomination/draft.ts';
import { findLayout } from '#domain/nomination/import/layout.ts';
import { rowReader } from '#domain/nomination/import/read-rows.ts';
import { ANSWERS, pasted, readPasted } from '../../../factories/import.ts';
import { ACHIEVEMENT } from '../../../factories/nomination.ts';

const nominees = (text: string) => readPasted(text).rows.map(({ nominee }) => nominee);

describe('a sheet of people', () => {
  it('becomes nominees of the draft', () => {
    const [one] = nominees(
      `STT | Họ và tên | Giới tính | Ngày sinh | Chức vụ | Đơn vị công tác | Thành tích | Truy tặng | Tiêu chuẩn | Khen thưởng đã nhận | Ghi chú
       1 | y Bước êban | Nam | 12/05/1979 | Trạm trưởng | Trạm Y tế xã Mẫu | ${ACHIEVEMENT} | x | 1;2 | Giấy khen năm 2019 | =cmd()`,
    );
    expect(one).toEqual({
      kind: 'individual',
      id: 'dong-2',
      honorific: 'Ông',
      name: 'y Bước êban',
      birthYear: '1979',
      title: 'Trạm trưởng',
      body: 'Trạm Y tế xã Mẫu',
      posthumous: true,
      achievement: ACHIEVEMENT,
      criteria: [
        { id: 'tuyen-dau', evidence: '' },
        { id: 'dong-gop', evidence: '' },
      ],
      pastAwards: [{ award: 'Giấy khen', decision: '', year: '2019' }],
      note: '=cmd()',
    });
    expect(draftSchema.safeParse({ ...EMPTY_DRAFT, nominees: [one] }).success).toBe(true);
  });

  it.each([
    ['a name typed with separate marks', 'Nguyễn Thị Ánh Nguyệt'.normalize('NFD'), 'Nguyễn Thị Ánh Nguyệt'],
    ['an apostrophe', "H'Hen Niê", "H'Hen Niê"],
    ['a curly apostrophe', 'Điểu K’Ré', 'Điểu K’Ré'],
    ['one word', 'Mẫu', 'Mẫu'],
    [
      '60 letters',
      'Công Tằng Tôn Nữ '.repeat(4).slice(0, 60).trim(),
      'Công Tằng Tôn Nữ '.repeat(4).slice(0, 60).trim(),
    ],
    ['lower case', 'y bước', 'y bước'],
    ['spaces', '  Trần\u00A0\u00A0Thị   Mẫu ', 'Trần Thị Mẫu'],
    ['a zero-width mark', 'Trần\u200B Thị Mẫu', 'Trần Thị Mẫu'],
    ['an override of direction', '\u202EuẫM ịhT', 'uẫM ịhT'],
    ['an emoji', 'Mẫu 💐', 'Mẫu 💐'],
    ['a formula', '=HYPERLINK("x")', '=HYPERLINK("x")'],
  ])('keeps %s', (_, typed, name) => {
    expect(nominees(`Họ và tên | Đơn vị\n${typed} | Trạm`)[0]).toMatchObject({ name, body: 'Trạm' });
  });

  it('takes Ông and Bà out of the name, unless another column says otherwise', () => {
    const read = nominees(
      'Họ và tên | Giới tính\nÔng Nguyễn Văn Mẫu | \nÔng Thị Mẫu | Nữ\nBà Trần Thị Mẫu | nữ',
    );
    expect(read).toMatchObject([
      { honorific: 'Ông', name: 'Nguyễn Văn Mẫu' },
      { honorific: 'Bà', name: 'Ông Thị Mẫu' },
      { honorific: 'Bà', name: 'Trần Thị Mẫu' },
    ]);
  });

  it('knows men and women by the column that their year stands in', () => {
    const read = nominees(
      'TT | Họ và tên | Năm sinh | \n | | Nam | Nữ\n1 | An Mẫu | 1979 |\n2 | Bình Mẫu | | 1980',
    );
    expect(read).toMatchObject([
      { honorific: 'Ông', birthYear: '1979' },
      { honorific: 'Bà', birthYear: '1980' },
    ]);
  });

  it('joins a family name and a given name; a place stands in for a missing unit', () => {
    expect(nominees('Họ và đệm | Tên | Đơn vị | Nơi ở\nTrần Thị | Mẫu | | Xã Mẫu')[0]).toMatchObject({
      name: 'Trần Thị Mẫu',
      body: 'Xã Mẫu',
    });
    expect(nominees('Họ và tên | Tên đơn vị\nAn Mẫu | Trạm Y tế')[0]).toMatchObject({
      kind: 'individual',
      body: 'Trạm Y tế',
    });
    expect(nominees('Họ và tên | Chức vụ, đơn vị công tác\nAn Mẫu | Y sĩ, Trạm Y tế')[0]).toMatchObject({
      title: 'Y sĩ',
      body: 'Trạm Y tế',
    });
  });

  it('keeps in the note what a closed list doesn’t know, and says so by cell', () => {
    const [row] = readPasted('Họ tên | Tiêu chuẩn | Truy tặng\nAn Mẫu | 1; Hiền lành | chưa rõ').rows;
    expect(row?.nominee).toMatchObject({
      criteria: [{ id: 'tuyen-dau' }],
      posthumous: false,
      note: 'Tiêu chuẩn ghi trong bảng: Hiền lành Truy tặng: chưa rõ',
    });
    expect(row?.unread).toEqual([
      { column: 1, message: 'Không rõ tiêu chuẩn “Hiền lành”. Ghi số thứ tự tiêu chuẩn, ví dụ 1; 3' },
      { column: 2, message: 'Ghi Có hoặc Không' },
    ]);
  });

  it('fills in what is chosen for silent rows only', () => {
    const defaults = {
      criteria: { collective: ['doan-ket'], individual: ['tuyen-dau'] },
      bodyKind: 'community',
    };
    const read = readPasted(
      'Đối tượng | Tên | Tiêu chuẩn | Loại tập thể\nTập thể | Tổ Mẫu | |\nCá nhân | An Mẫu | 2 |\nTập thể | Công ty Mẫu | 2 | Doanh nghiệp',
      {
        ...ANSWERS,
        defaults,
      },
    ).rows.map(({ nominee }) => nominee);
    expect(read).toMatchObject([
      { kind: 'collective', criteria: [{ id: 'doan-ket' }], bodyKind: 'community' },
      { kind: 'individual', criteria: [{ id: 'dong-gop' }] },
      { kind: 'collective', criteria: [{ id: 'dong-gop' }], bodyKind: 'enterprise' },
    ]);
  });
});

describe('collectives and people in one sheet', () => {
  it('are told by sections', () => {
    const { rows, skipped } = readPasted(
      'TT | Tên tập thể, cá nhân | Đơn vị\nI | TẬP THỂ |\n1 | Trạm Mẫu | UBND xã\nII | CÁ NHÂN |\n1 | An Mẫu | Trạm\nTT | Tên tập thể, cá nhân | Đơn vị\n2 | Bình Mẫu | Trạm\n | Tổng cộng: 3 |\n | | NGƯỜI LẬP',
    );
    expect(rows.map(({ nominee }) => [nominee.kind, nominee.name])).toEqual([
      ['collective', 'Trạm Mẫu'],
      ['individual', 'An Mẫu'],
      ['individual', 'Bình Mẫu'],
    ]);
    expect(rows[0]?.nominee).toMatchObject({ superior: 'UBND xã' });
    expect(skipped.map(({ number, text }) => `${number}: ${text}`)).toEqual([
      '2: I · TẬP THỂ',
      '4: II · CÁ NHÂN',
      '6: TT · Tên tập thể, cá nhân · Đơn vị',
      '8: Tổng cộng: 3',
      '9: NGƯỜI LẬP',
    ]);
  });

  it.each([
    ['a column', 'Loại | Tên\nTập thể | An\nCá nhân | Tổ'],
    ['which column is filled', 'Tên tập thể | Họ và tên\nAn |\n | Bình'],
  ])('are told by %s', (_, text) => {
    expect(nominees(text).map(({ kind }) => kind)).toEqual(['collective', 'individual']);
  });

  it('are told by how names read, where nothing else does', () => {
    expect(nominees('Tên | Thành tích\nTrạm Y tế Mẫu | a\nĐoàn Văn Mẫu | b').map(({ kind }) => kind)).toEqual(
      ['collective', 'individual'],
    );
  });

  it('are told by the sheet’s name', () => {
    const sheet = { ...pasted('Tên | Ghi chú\nHoa Hồng | a'), name: 'Tập thể' };
    expect(rowReader(findLayout(sheet), ANSWERS)(sheet).rows[0]?.nominee.kind).toBe('collective');
  });
});

describe('reading again after a cell was mended', () => {
  it('reads that row alone', () => {
    const sheet = pasted(
      `Họ tên | Đơn vị\n${Array.from({ length: LIMITS.nominees }, (_, at) => `Người ${at} | Trạm`).join('\n')}`,
    );
    const read = rowReader(findLayout(sheet), ANSWERS);
    const before = read(sheet).rows;
    const rows = sheet.rows.map((row) => (row.number === 7 ? { ...row, cells: ['Khác', 'Trạm'] } : row));
    const after = read({ ...sheet, rows }).rows;
    expect(after).toHaveLength(LIMITS.nominees);
    expect(after.filter((row, at) => row !== before[at]).map(({ nominee }) => nominee.name)).toEqual([
      'Khác',
    ]);
  });
});
