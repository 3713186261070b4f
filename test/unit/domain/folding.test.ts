import { describe, expect, it } from 'vitest';
import { fold } from '#domain/vietnamese/folding.ts';

describe('folding', () => {
  it.each([
    ['Đường ĐẤT Nước Ưu', 'duong dat nuoc uu'],
    ['ễẬỘẲỖỳ', 'eaoaoy'],
    ['Tổ COVID-19, xã Mỹ Đức', 'to covid-19, xa my duc'],
    ['Nguyễn'.normalize('NFD'), 'nguyen'],
    ['Nguyễn'.normalize('NFC'), 'nguyen'],
    ['', ''],
  ])('%j compares as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
