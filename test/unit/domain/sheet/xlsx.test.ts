import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSheetFile } from '#domain/sheet/read-file.ts';
import { showNumber } from '#domain/sheet/xlsx/number-format.ts';
import { makeXlsx, type RawCell, zip } from '../../../support/make-xlsx.ts';

async function read(bytes: Uint8Array<ArrayBuffer>) {
  return (await readSheetFile(bytes)).map(({ sheet, hidden }) => ({
    name: sheet.name,
    rows: sheet.rows.map(({ number, cells }) => [number, ...cells]),
    hidden,
  }));
}

const one = async (rows: RawCell[][], more: object = {}, formats: string[] = []) =>
  (await read(makeXlsx({ sheets: [{ name: 'Danh sách', rows, ...more }], formats })))[0];

const encode = (text: string) => new TextEncoder().encode(text);

describe('an XLSX file', () => {
  it('comes out as a person sees it', async () => {
    const found = await one(
      [
        ['Họ và tên', 'Ngày sinh', 'Số'],
        ["H'Hen Niê & em <b>", { xml: '<c s="1"><v>28987</v></c>' }, { xml: '<c s="2"><v>1234.5</v></c>' }],
        [{ xml: '<c t="inlineStr"><is><t>Điểu K\'Ré</t></is></c>' }, null, { xml: '<c t="b"><v>1</v></c>' }],
        [
          { xml: '<c t="str"><f>A2&amp;"x"</f><v>kết quả_x000D_ cuối</v></c>' },
          1979,
          { xml: '<c t="e"><v>#N/A</v></c>' },
        ],
      ],
      {},
      ['dd/mm/yyyy', '#,##0.0'],
    );
    expect(found?.rows).toEqual([
      [1, 'Họ và tên', 'Ngày sinh', 'Số'],
      [2, "H'Hen Niê & em <b>", '12/05/1979', '1.234,5'],
      [3, "Điểu K'Ré", '', 'Có'],
      [4, 'kết quả\ncuối', '1979', ''],
    ]);
  });

  it('says merged cells in each row they cover, and leaves out what its writer hid', async () => {
    const found = await one(
      [
        ['Tên', 'Đơn vị', 'CCCD'],
        ['An', 'Trạm', '1'],
        ['Bình', null, '2'],
      ],
      {
        before: '<cols><col min="3" max="3" hidden="1"/></cols>',
        after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>',
      },
    );
    expect(found).toEqual({
      name: 'Danh sách',
      rows: [
        [1, 'Tên', 'Đơn vị'],
        [2, 'An', 'Trạm'],
        [3, 'Bình', 'Trạm'],
      ],
      hidden: { rows: 0, columns: 1 },
    });
  });

  it('gives every sheet that one sees', async () => {
    const bytes = makeXlsx({
      sheets: [
        { name: 'Tập thể', rows: [['a']] },
        { name: 'Nháp', rows: [['b']], state: 'hidden' },
        { name: 'Trống', rows: [] },
        { name: 'Cá nhân', rows: [['c']] },
      ],
    });
    expect((await read(bytes)).map(({ name }) => name)).toEqual(['Tập thể', 'Cá nhân']);
  });

  it('with styles, rich text, merged cells and formulas is read too', async () => {
    const file = readFileSync(resolve(import.meta.dirname, '../../../fixtures/sheets/danh-sach.xlsx'));
    const [found] = await read(new Uint8Array(file));
    expect(found?.rows).toEqual([
      [1, 'DANH SÁCH TRÍCH NGANG (dữ liệu minh họa)', '', '', '', ''],
      [3, 'STT', 'Họ và tên', 'Ngày sinh', 'Đơn vị công tác', 'Tỷ lệ'],
      [4, '1', 'Nguyễn Thị Ví Dụ', '12/05/1979', 'Trạm Y tế xã Mẫu', '12,5%'],
      [5, '2', "H'Hen Mẫu", '01/02/1985', 'Trạm Y tế xã Mẫu', '1.234'],
    ]);
  });
});

describe('a file that can’t be read says what to do', () => {
  const bomb = () =>
    zip([
      [
        '_rels/.rels',
        Buffer.from('<R><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></R>'),
      ],
      ['xl/workbook.xml', Buffer.alloc(80 * 1024 * 1024, 0x20)],
    ]);
  const doctype = () => zip([['_rels/.rels', Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><Relationships/>')]]);

  it.each<[string, () => Uint8Array<ArrayBuffer>, RegExp]>([
    ['a bomb', bomb, /bung ra quá lớn/],
    ['a document type', doctype, /hỏng/],
    ['a password', () => zip([['_rels/.rels', Buffer.from('<R/>')]], { locked: true }), /mật khẩu/],
    ['an old or locked file', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /\.xls/],
    ['a DOCX file', () => zip([['word/document.xml', Buffer.from('<w/>')]]), /không phải bảng tính/],
    ['a broken archive', () => Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), /hỏng/],
    ['a cut-off archive', () => makeXlsx({ sheets: [{ name: 'a', rows: [['b']] }] }).slice(0, 500), /hỏng/],
    ['a PDF', () => encode('%PDF-1.7'), /PDF/],
    ['other letters than UTF-8', () => Uint8Array.of(0x48, 0xf2), /UTF-8/],
    ['broken letters', () => encode('Há» tÃªn, Ä‘Æ¡n vá»‹'), /đã hỏng/],
    ['more than 10 MB', () => new Uint8Array(10 * 1024 * 1024 + 1), /10 MB/],
  ])('%s', async (_, bytes, advice) => {
    await expect(readSheetFile(bytes())).rejects.toThrow(advice);
  });

  it('too many rows or columns', async () => {
    const rows = Array.from({ length: 1001 }, () => ['a']);
    await expect(readSheetFile(makeXlsx({ sheets: [{ name: 'a', rows }] }))).rejects.toThrow(/1000 dòng/);
    const far = { xml: '<c t="n"><v>1</v></c>' };
    const wide = [[...Array(51).fill(null), far]];
    const bytes = makeXlsx({ sheets: [{ name: 'a', rows: wide }] });
    await expect(readSheetFile(bytes)).rejects.toThrow(/50 cột|hỏng/);
  });
});

describe('numbers as they are seen', () => {
  it.each<[number, string, string]>([
    [1979, 'General', '1979'],
    [0.1 + 0.2, 'General', '0,3'],
    [28987, 'd/m/yyyy', '12/05/1979'],
    [28987, '[$-42A]dd "tháng" mm yyyy;@', '12/05/1979'],
    [28987, 'mm/yyyy', '05/1979'],
    [28987, 'yyyy', '1979'],
    [28987.75, 'dd/mm/yyyy hh:mm', '12/05/1979 18:00'],
    [1, 'dd/mm/yyyy', '01/01/1900'],
    [61, 'dd/mm/yyyy', '01/03/1900'],
    [7, '000', '007'],
    [1234567, '#,##0', '1.234.567'],
    [1234.5, '#,##0.00', '1.234,50'],
    [0.125, '0.0%', '12,5%'],
    [-3, '#,##0;[Red]-#,##0', '-3'],
    [5, '0 "người"', '5'],
    [42, '@', '42'],
  ])('%d as %s is %s', (value, code, text) => {
    expect(showNumber(value, code, false)).toBe(text);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(showNumber(28987 - 1462, 'dd/mm/yyyy', true)).toBe('12/05/1979');
  });
});
