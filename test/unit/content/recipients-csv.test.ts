import { describe, expect, it } from 'vitest';
import { readRecipientTable } from '../../../src/collections/recipients-csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));

const HEADINGS = ['STT', 'Đối tượng', 'Tên', 'Nơi', 'Thành tích'];
const ROWS = [
  ['1', 'Cá nhân', 'ĐỖ thị Mẫu-Ngọc', 'Xã Mẫu, huyện Ví Dụ', 'Dạy học từ xa'],
  ['2', 'Tập thể', 'Tổ “Ví Dụ”', 'Xã Mẫu, huyện Ví Dụ', 'Giữ chốt'],
];

/** The table as a program would write it with that delimiter, with cells quoted where they must be. */
function csv(delimiter: string, rows: string[][] = ROWS, end = '\r\n'): string {
  const quote = (cell: string) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [HEADINGS, ...rows].map((row) => row.map(quote).join(delimiter) + end).join('');
}

function namesOf(bytes: Uint8Array): string[] {
  const table = readRecipientTable(bytes);
  return 'recipients' in table ? table.recipients.map(({ name }) => name) : [JSON.stringify(table)];
}

function problemsOf(text: string): string[] {
  const table = readRecipientTable(utf8(text));
  return 'problems' in table ? table.problems.map(({ field, message }) => `${field}: ${message}`) : [];
}

describe('a table of recipients as programs save it', () => {
  it.each([
    ['semicolons', utf8(csv(';'))],
    ['commas', utf8(csv(','))],
    ['tabs', utf8(csv('\t'))],
    ['a byte order mark', utf8(`\uFEFF${csv(';')}`)],
    ['UTF-16 and tabs (“Unicode Text”)', utf16(csv('\t'))],
    ['the line that names the delimiter', utf8(`sep=;\r\n${csv(';')}`)],
    ['line feeds alone', utf8(csv(';', ROWS, '\n'))],
    ['empty rows and columns at the end', utf8(`${csv(';', ROWS, ';;\r\n')};;;;;;\r\n;;;;;;\r\n\r\n`)],
    ['letters with separate marks', utf8(csv(';').normalize('NFD'))],
    ['headings in capitals', utf8(csv(';').replace('Đối tượng', 'ĐỐI TƯỢNG '))],
  ])('reads with %s', (_name, bytes) => {
    expect(namesOf(bytes)).toEqual(['ĐỖ thị Mẫu-Ngọc', 'Tổ “Ví Dụ”']);
  });

  it('reads a cell of two lines with quotes in it as one line', () => {
    const rows = [['1', 'Tập thể', 'Tổ Mẫu', 'Xã Mẫu', 'Giữ "chốt",\r\nbốn tuần']];
    const table = readRecipientTable(utf8(csv(',', rows)));
    expect(table).toEqual({
      recipients: [
        {
          id: 'to-mau',
          kind: 'collective',
          name: 'Tổ Mẫu',
          place: 'Xã Mẫu',
          achievement: 'Giữ "chốt", bốn tuần',
          posthumous: false,
          status: 'valid',
        },
      ],
    });
  });

  it('gives namesakes anchors of their own, in the order of the file', () => {
    const rows = ['Xã Một', 'Xã Hai', 'Xã Ba'].map((place) => ['', 'Cá nhân', 'Lê Thị Mẫu', place, 'Việc']);
    const table = readRecipientTable(utf8(csv(';', rows)));
    expect('recipients' in table && table.recipients.map(({ id }) => id)).toEqual([
      'le-thi-mau',
      'le-thi-mau-2',
      'le-thi-mau-3',
    ]);
  });

  it('reads what is said by a word of a closed list', () => {
    const text = [
      'Loại;Họ và tên;Địa phương;Thành tích;Truy tặng;Vai trò;Hiệu lực;Ghi chú;Mã',
      'Cá nhân;Lê Mẫu;Xã Mẫu;Việc;Có;Lãnh đạo, quản lý;Đã thu hồi;Theo QĐ 9;so-chin',
    ].join('\n');
    expect(readRecipientTable(utf8(text))).toMatchObject({
      recipients: [
        { id: 'so-chin', posthumous: true, role: 'leader', status: 'revoked', notice: 'Theo QĐ 9' },
      ],
    });
  });
});

describe('a table that cannot be published', () => {
  it('names each row and column with its mend', () => {
    const rows = [
      ['1', 'Người', 'Lê Mẫu', 'Xã Mẫu', 'Việc'],
      ['', '', '', '', ''],
      ['2', 'Cá nhân', '', 'Xã Mẫu', ' '],
    ];
    expect(problemsOf(csv(';', rows))).toEqual([
      'dòng 2, cột B “Đối tượng”: không nhận “Người”; ghi một trong: Tập thể, Cá nhân, Hộ gia đình',
      'dòng 4, cột C “Tên”: không được để trống',
      'dòng 4, cột E “Thành tích”: không được để trống',
    ]);
  });

  it('names headings that are unknown, doubled or missing', () => {
    expect(problemsOf('Đối tượng;Tên;Họ tên;Điện thoại;Nơi\n')).toEqual([
      'dòng 1, cột C: cột “Tên” đã có ở trước; giữ lại một cột',
      'dòng 1, cột D: không có cột “Điện thoại”; dùng: Đối tượng, Tên, Chức danh, Đơn vị, Nơi, Thành tích, Truy tặng, Vai trò, Hiệu lực, Ghi chú, Mã',
      'dòng 1: thiếu cột “Thành tích”; thêm vào dòng tiêu đề',
    ]);
  });

  it('of a million columns is not read', () => {
    expect(problemsOf(`${csv(';')}${';'.repeat(1_000_000)}`)).toEqual([
      'dòng 4: có hơn 200 cột; xóa các cột thừa trong Excel rồi lưu lại',
    ]);
  });

  it('names a line that is there twice', () => {
    expect(problemsOf(csv(';', [ROWS[0] ?? [], ROWS[1] ?? [], ROWS[0] ?? []]))).toEqual([
      'dòng 4: trùng hệt dòng 2; xóa một dòng, hoặc ghi “Mã” riêng nếu là hai người khác nhau',
    ]);
  });

  it('asks by which decision a line was revoked', () => {
    const text = 'Đối tượng;Tên;Nơi;Thành tích;Hiệu lực;Ghi chú\nCá nhân;Lê Mẫu;Xã Mẫu;Việc;Đã thu hồi;\n';
    expect(problemsOf(text)).toEqual([
      'dòng 2, cột F “Ghi chú”: dòng đã đính chính hoặc thu hồi phải ghi theo quyết định nào, ngày nào',
    ]);
  });

  it.each([
    ['is not closed', '"Giữ chốt', '(cả tệp)'],
    ['stands among letters', 'Giữ "chốt"', 'dòng 3'],
  ])('says where a quote %s', (_name, cell, field) => {
    expect(problemsOf(csv(';').replace('Giữ chốt', cell))).toEqual([
      `${field}: dấu ngoặc kép mở mà không đóng, hoặc đứng giữa chữ; trong ô có ngoặc kép, bọc cả ô và viết mỗi dấu thành hai dấu ""`,
    ]);
  });

  it('says how to save a file whose letters cannot be read', () => {
    const windows1258 = Uint8Array.from([...utf8('Tên;'), 0xd0, 0xea, 0x0a]);
    expect(readRecipientTable(windows1258)).toEqual({
      problems: [
        {
          field: 'dòng 1',
          message:
            'chữ có dấu không đọc được, tệp chưa lưu theo UTF-8; trong Excel chọn Lưu thành (Save As), loại “CSV UTF-8 (Comma delimited)”, rồi lưu lại',
        },
      ],
    });
  });
});
