import { describe, expect, it } from 'vitest';
import { findLayout } from '#domain/nomination/import/layout.ts';
import { pasted } from '../../../factories/import.ts';

function layout(text: string) {
  const sheet = pasted(text);
  const { columns, from } = findLayout(sheet);
  return { uses: columns.map(({ use }) => use), first: sheet.rows[from]?.cells[0] ?? null };
}

describe('the headings of a sheet', () => {
  it.each<[string, string, string[], string]>([
    ['in any order', 'Ghi chú | Họ tên | STT\nx | An Mẫu | 1', ['note', 'personName', 'left-out'], 'x'],
    [
      'below titles',
      'UBND XÃ MẪU\nDANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG\n(Kèm theo Tờ trình số 12/TTr-UBND)\nTT | Họ và tên | Chức vụ\n1 | An Mẫu | Y sĩ',
      ['left-out', 'personName', 'title'],
      '1',
    ],
    [
      'above a second row for merged cells',
      'TT | Họ và tên | Năm sinh | | Đơn vị\n | | Nam | Nữ |\n1 | An Mẫu | 1979 | | Trạm',
      ['left-out', 'personName', 'birthYearMan', 'birthYearWoman', 'body'],
      '1',
    ],
    [
      'when cells merged downwards say them twice',
      'TT | Họ và tên | Năm sinh | | Đơn vị\nTT | Họ và tên | Nam | Nữ | Đơn vị\n1 | An Mẫu | 1979 | | Trạm',
      ['left-out', 'personName', 'birthYearMan', 'birthYearWoman', 'body'],
      '1',
    ],
    [
      'gathered under a heading that means nothing',
      'TT | Họ tên | Thông tin | | Ghi chú\n | | Chức vụ | Đơn vị |\n1 | An Mẫu | Y sĩ | Trạm | x',
      ['left-out', 'personName', 'title', 'body', 'note'],
      '1',
    ],
    [
      'with a row of numbers below',
      'TT | Họ và tên | Chức vụ\n(1) | (2) | (3)\n1 | An Mẫu | Y sĩ',
      ['left-out', 'personName', 'title'],
      '1',
    ],
    [
      'with a name over two columns',
      'TT | Họ và tên | | Chức vụ\n1 | Nguyễn Văn | Mẫu | Y sĩ\n2 | Trần | Ví | Y tá',
      ['left-out', 'personName', 'personName', 'title'],
      '1',
    ],
    [
      'that nobody knows among known ones',
      'Họ tên | Màu áo | Đơn vị\nAn | đỏ | Trạm',
      ['personName', 'unknown', 'body'],
      'An',
    ],
  ])('%s', (_, text, uses, first) => {
    expect(layout(text)).toEqual({ uses, first });
  });

  it('are missing: nothing is guessed but a single column of names', () => {
    expect(layout('An Mẫu | 1979\nBình Mẫu | 1980')).toEqual({
      uses: ['unknown', 'unknown'],
      first: 'An Mẫu',
    });
    expect(layout('An Mẫu\nBình Mẫu')).toEqual({ uses: ['name'], first: 'An Mẫu' });
    expect(layout('Họ và tên\nAn Mẫu')).toEqual({ uses: ['personName'], first: 'An Mẫu' });
  });
});
