import { describe, expect, it } from 'vitest';
import {
  readBirthYear,
  readHonorific,
  readPastAwards,
  readUnitKind,
  readYes,
  splitHonorific,
  splitTitle,
} from '#domain/nomination/import/cells.ts';
import { readCriteria } from '#domain/nomination/import/criteria.ts';
import { isFoot, sectionKind, soundsCollective } from '#domain/nomination/import/sections.ts';
import { ANSWERS } from '../../../factories/import.ts';

describe('what a cell means', () => {
  it.each([
    ['Ông Nguyễn Văn A', 'Ông', 'Nguyễn Văn A'],
    ['bà: Trần Thị Ví Dụ', 'Bà', 'Trần Thị Ví Dụ'],
    ['ÔNG ĐỖ VĂN MẪU', 'Ông', 'ĐỖ VĂN MẪU'],
    ['Ba Văn Mẫu', null, 'Ba Văn Mẫu'],
    ['Bà Nà', null, 'Bà Nà'],
    ['Ông', null, 'Ông'],
  ])('the name “%s”', (cell, honorific, name) => {
    expect(splitHonorific(cell)).toEqual({ honorific, name });
  });

  it.each([
    ['1979', '1979'],
    ['12/05/1979', '1979'],
    ['1979-05-12', '1979'],
    ['Ngày 12 tháng 5 năm 1979', '1979'],
    ['1.979', '1979'],
    ['79', '79'],
    ['khoảng 1970-1975', 'khoảng 1970-1975'],
    ['', ''],
  ])('the year of birth “%s”', (cell, year) => {
    expect(readBirthYear(cell)).toBe(year);
  });

  it('honorific, yes and kind of body, or null', () => {
    expect(['Nam', 'NỮ', 'ông', 'Đồng chí', ''].map(readHonorific)).toEqual(['Ông', 'Bà', 'Ông', null, null]);
    expect(['x', 'Có', '✓', 'không', '', 'có thể'].map(readYes)).toEqual([
      true,
      true,
      true,
      false,
      false,
      null,
    ]);
    expect(
      ['Tổ, đội, nhóm ở cộng đồng', 'Doanh nghiệp', 'y tế', 'Sự nghiệp', 'CLB', ''].map(readUnitKind),
    ).toEqual(['community', 'enterprise', 'public-service', 'public-service', null, null]);
  });

  it('title and body in one', () => {
    expect(splitTitle('Trạm trưởng, Trạm Y tế xã Mẫu, huyện Ví Dụ')).toEqual({
      title: 'Trạm trưởng',
      body: 'Trạm Y tế xã Mẫu, huyện Ví Dụ',
    });
    expect(splitTitle('Trạm trưởng - Trạm Y tế')).toEqual({ title: 'Trạm trưởng', body: 'Trạm Y tế' });
    expect(splitTitle('Trạm Y tế')).toEqual({ title: '', body: 'Trạm Y tế' });
  });

  it.each<[string, { award: string; decision: string; year: string }[]]>([
    ['Không', []],
    ['Bằng khen', [{ award: 'Bằng khen', decision: '', year: '' }]],
    [
      'Bằng khen của Chủ tịch UBND tỉnh (Quyết định số 12/QĐ-UBND, năm 2020); Giấy khen 2019',
      [
        { award: 'Bằng khen của Chủ tịch UBND tỉnh', decision: '12/QĐ-UBND', year: '2020' },
        { award: 'Giấy khen', decision: '', year: '2019' },
      ],
    ],
    [
      '- Chiến sĩ thi đua cơ sở năm 2018\n- Giấy khen',
      [
        { award: 'Chiến sĩ thi đua cơ sở', decision: '', year: '2018' },
        { award: 'Giấy khen', decision: '', year: '' },
      ],
    ],
    ['2020', [{ award: '2020', decision: '', year: '2020' }]],
  ])('past awards “%s”', (cell, awards) => {
    expect(readPastAwards(cell)).toEqual(awards);
  });

  it('criteria by number, id and words; the rest is given back', () => {
    const read = (cell: string) => readCriteria(cell, ANSWERS.criteria.collective);
    expect(read('2; 1')).toEqual({ ids: ['doan-ket', 'dong-gop'], unknown: [] });
    expect(read('1,2')).toEqual({ ids: ['doan-ket', 'dong-gop'], unknown: [] });
    expect(read('Tiêu chuẩn 2')).toEqual({ ids: ['dong-gop'], unknown: [] });
    expect(read('ĐOÀN KẾT, SÁNG TẠO\n2. đóng góp xuất sắc')).toEqual({
      ids: ['doan-ket', 'dong-gop'],
      unknown: [],
    });
    expect(read('9; doan-ket; Hiền lành')).toEqual({ ids: ['doan-ket'], unknown: ['9', 'Hiền lành'] });
  });
});

describe('rows that are no nominee', () => {
  it.each<[string[], string | null]>([
    [['I. TẬP THỂ'], 'collective'],
    [['II', 'CÁ NHÂN: 40 người'], 'individual'],
    [['A.', 'Tập thể (3 tập thể)', ''], 'collective'],
    [['Cá nhân được đề nghị khen thưởng'], 'individual'],
    [['1', 'Tập thể cán bộ Trạm Y tế xã Mẫu'], null],
    [['Cá nhân ông Mẫu'], null],
    [['1', 'Nguyễn Văn Mẫu', '1979', 'Trạm'], null],
  ])('%j opens a section: %s', (cells, kind) => {
    expect(sectionKind(cells)).toBe(kind);
  });

  it('sums and endings, not bodies that begin alike', () => {
    const feet = [
      ['Tổng cộng: 43'],
      ['', 'Cộng'],
      ['Danh sách này có 40 người'],
      ['Tổng công ty Mẫu'],
      ['Công an xã Mẫu'],
    ];
    expect(feet.map(isFoot)).toEqual([true, true, true, false, false]);
  });

  it('names of bodies are told from family names by their marks', () => {
    const names = [
      'Tổ COVID cộng đồng',
      'Trường Tiểu học Mẫu',
      'Trương Văn Mẫu',
      'Đoàn Văn Mẫu',
      'Đoàn Thanh niên xã',
      'Hội',
    ];
    expect(names.map(soundsCollective)).toEqual([true, true, false, false, true, true]);
  });
});
