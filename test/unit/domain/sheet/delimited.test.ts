import { describe, expect, it } from 'vitest';
import { splitCells } from '#domain/sheet/delimited.ts';
import { makeSheet, SheetRefusal } from '#domain/sheet/sheet.ts';

const cells = (text: string) => [...splitCells(text)];

describe('cells of pasted text and CSV', () => {
  it.each<[string, string, string[][]]>([
    [
      'tabs, as Excel copies',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a comma in a cell of a pasted row', 'Trạm trưởng, bác sĩ\t1979', [['Trạm trưởng, bác sĩ', '1979']]],
    [
      'commas',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons, as Vietnamese Excel saves',
      'a;b,c\nd;e',
      [
        ['a', 'b,c'],
        ['d', 'e'],
      ],
    ],
    [
      'commas though one cell has a semicolon',
      'a,b\nc;x,d\ne,f',
      [
        ['a', 'b'],
        ['c;x', 'd'],
        ['e', 'f'],
      ],
    ],
    ['what Excel says the sign is', 'sep=;\r\na;b', [['a', 'b']]],
    ['the mark in front', '\uFEFFa,b', [['a', 'b']]],
    [
      'line breaks in quotes',
      '"một\nhai"\tb\r\nc\td',
      [
        ['một\nhai', 'b'],
        ['c', 'd'],
      ],
    ],
    ['doubled quotes', '"Đội ""Áo xanh""",b', [['Đội "Áo xanh"', 'b']]],
    ['a quote in the middle', 'Đội "Áo xanh",b', [['Đội "Áo xanh"', 'b']]],
    ['a cell that only begins with a quote', '"Áo xanh" là tên\tb', [['"Áo xanh" là tên', 'b']]],
    [
      'a quote that is never closed',
      '"a\tb\nc\td',
      [
        ['"a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'an empty last cell',
      'a\t\nb\t',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    ['one column', 'một\r\nhai', [['một'], ['hai']]],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });
});

describe('a sheet', () => {
  it('counts rows as the spreadsheet does and leaves empty ones out', () => {
    expect(
      makeSheet([
        ['a', '', ''],
        ['', ' '],
        ['\u200B', 'b'],
      ]),
    ).toEqual({
      name: '',
      columns: 2,
      rows: [
        { number: 1, cells: ['a', ''] },
        { number: 3, cells: ['', 'b'] },
      ],
    });
  });

  it('composes letters and drops what is invisible, but runs nothing and recases nothing', () => {
    const { rows } = makeSheet([
      ['Nguyễn Thị Ánh Nguyệt'.normalize('NFD'), '=cmd()', 'y \u202EBước\u200D êban', '💐 cảm ơn'],
    ]);
    expect(rows[0]?.cells).toEqual(['Nguyễn Thị Ánh Nguyệt', '=cmd()', 'y Bước êban', '💐 cảm ơn']);
  });

  it('refuses what is empty, too long or too wide, with what to do', () => {
    expect(() => makeSheet([['', ' ']])).toThrow('Không thấy ô nào có chữ');
    const long = (rows: number) => makeSheet(Array.from({ length: rows }, () => ['a']));
    expect(long(1000).rows).toHaveLength(1000);
    expect(() => long(1001)).toThrow('Bảng dài hơn 1000 dòng');
    expect(makeSheet([Array(50).fill('a')]).columns).toBe(50);
    expect(() => makeSheet([Array(51).fill('a')])).toThrow(SheetRefusal);
  });
});
