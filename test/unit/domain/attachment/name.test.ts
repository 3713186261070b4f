import { describe, expect, it } from 'vitest';
import { settleName } from '#domain/attachment/name.ts';

describe('the name a file is kept under', () => {
  it.each([
    ['To trinh.pdf', 'pdf', 'To trinh.pdf'],
    ['BÁO CÁO.PDF', 'pdf', 'BÁO CÁO.PDF'],
    ['C:\\Users\\a\\Tờ trình.pdf', 'pdf', 'Tờ trình.pdf'],
    ['../../etc/tờ trình.pdf', 'pdf', 'tờ trình.pdf'],
    ['Tờ trình số 12.TTr', 'pdf', 'Tờ trình số 12.TTr.pdf'],
    ['ảnh quét', 'jpg', 'ảnh quét.jpg'],
    ['quét.png', 'jpg', 'quét.jpg'],
    ['quét.jpeg', 'jpg', 'quét.jpeg'],
    ['quét.jpg', 'png', 'quét.png'],
    // Written right to left, it would be read as gnp.exe.
    ['ảnh\u202Eexe.png', 'png', 'ảnhexe.png'],
    ['Nguye\u0302\u0303n\u0000.docx', 'docx', 'Nguyễn.docx'],
    ['a<b>:"c|?*.xlsx', 'xlsx', 'a b c .xlsx'],
    ['.pdf', 'pdf', 'pdf.pdf'],
    ['', 'png', 'tep.png'],
  ] as const)('%j, a %s: %j', (given, kind, kept) => {
    expect(settleName(given, kind)).toBe(kept);
  });

  it.each([
    [
      'bao-cao.docx',
      'pdf',
      'Tên tệp ghi .docx nhưng bên trong là PDF. Đổi đuôi thành .pdf hoặc chọn đúng tệp.',
    ],
    [
      'bao-cao.pdf',
      'docx',
      'Tên tệp ghi .pdf nhưng bên trong là Word (DOCX). Đổi đuôi thành .docx hoặc chọn đúng tệp.',
    ],
    [
      'bao-cao.docm',
      'docx',
      'Tên tệp ghi .docm nhưng bên trong là Word (DOCX). Đổi đuôi thành .docx hoặc chọn đúng tệp.',
    ],
    [
      'anh.EXE',
      'png',
      'Tên tệp ghi .exe nhưng bên trong là ảnh PNG. Đổi đuôi thành .png hoặc chọn đúng tệp.',
    ],
    [`${'a'.repeat(120)}.pdf`, 'pdf', 'Tên tệp dài 124 chữ cái. Rút còn 120 rồi chọn lại.'],
  ] as const)('%j, a %s, is refused', (given, kind, detail) => {
    expect(() => settleName(given, kind)).toThrow(detail);
  });
});
