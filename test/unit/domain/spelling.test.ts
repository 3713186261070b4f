import { describe, expect, it } from 'vitest';
import { findPrivateNumbers } from '#domain/vietnamese/private-numbers.ts';
import { slugOf } from '#domain/vietnamese/slug.ts';
import { findSlips } from '#domain/vietnamese/spelling.ts';

describe('findSlips', () => {
  it.each([
    ['phong trào thi đưa', [{ found: 'thi đưa', meant: 'thi đua' }]],
    ['lực lượng Tuyên đầu', [{ found: 'Tuyên đầu', meant: 'tuyến đầu' }]],
    ['Noi nhận:', [{ found: 'Noi nhận', meant: 'nơi nhận' }]],
    ['kết qủa', [{ found: 'qủa' }]],
    ['cụ gìa', [{ found: 'gìa' }]],
    ['thuợ́', [{ found: 'thuợ́'.normalize('NFC') }]],
    ['Tuyên truyền, thi đua, quả, già, giữ gìn, gì, giếng, quý, khuya, thuở, hoà, hòa', []],
    ['thi đưaa', []],
  ])('%s', (text, slips) => {
    expect(findSlips(text)).toEqual(slips);
  });
});

describe('findPrivateNumbers', () => {
  it.each([
    ['0299 345 678', ['0299 345 678'], []],
    ['0208.3855.123 và +84299345678', ['0208.3855.123', '+84299345678'], []],
    ['căn cước 001099012345', [], ['001099012345']],
    ['CMND 123456789, 123 456 789', [], ['123456789', '123 456 789']],
    ['https://bao.vn/bai-0299345678-123456789.html', [], []],
    ['14/9/2021, 2.921.085 kg, 194.739 người, 1234567890123', [], []],
  ])('%s', (text, phones, citizenIds) => {
    expect(findPrivateNumbers(text)).toEqual({ phones, citizenIds });
  });
});

describe('slugOf', () => {
  it.each([
    ['Tổ đi chợ giúp dân: đường Đê', 'to-di-cho-giup-dan-duong-de'],
    ['12/QĐ-UBND', '12-qd-ubnd'],
    ['  “190” cán bộ… ', '190-can-bo'],
    ['…', ''],
  ])('%s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
});
