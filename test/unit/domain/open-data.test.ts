import { describe, expect, it } from 'vitest';
import { toCsv } from '#domain/open-data/csv.ts';

describe('CSV', () => {
  it('begins with the mark that Excel needs, and ends its lines with CRLF', () => {
    expect(toCsv(['a', 'b'], [['Đỗ', 1]])).toBe('\uFEFFa,b\r\nĐỗ,1\r\n');
  });

  it.each([
    ['a, b', '"a, b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    ['=1+1', "'=1+1"],
    ['+84', "'+84"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['a=1', 'a=1'],
    [-1, '-1'],
    [true, 'true'],
    [null, ''],
  ])('writes %j as %j', (value, cell) => {
    expect(toCsv(['x'], [[value]])).toBe(`\uFEFFx\r\n${cell}\r\n`);
  });
});
