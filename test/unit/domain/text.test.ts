import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, countLetters } from '#domain/vietnamese/text.ts';

describe('a line as its writer meant it', () => {
  it.each([
    ['  Tổ   COVID\tcộng đồng \n', 'Tổ COVID cộng đồng'],
    ['Nguyễn', 'Nguyễn'],
    ['ĐỖ VĂN anh', 'ĐỖ VĂN anh'],
    ['an\u202Etoàn\u2066', 'antoàn'],
    ['a\u200Bb\u0000c', 'abc'],
    ['\u00A0Trạm\u3000Y tế\u00A0', 'Trạm Y tế'],
  ])('%j becomes %j', (typed, clean) => {
    expect(cleanLine(typed)).toBe(clean);
  });

  it('composes letters typed with separate marks', () => {
    expect(cleanLine('Nguyễn'.normalize('NFD'))).toBe('Nguyễn');
  });
});

describe('text of several lines', () => {
  it.each([
    ['Một\r\nHai', 'Một\nHai'],
    ['Một  \n\n\n\n  Hai', 'Một\n\nHai'],
    ['Một\t\tHai\u202E', 'Một Hai'],
  ])('%j becomes %j', (typed, clean) => {
    expect(cleanText(typed)).toBe(clean);
  });
});

describe('letters', () => {
  it.each([
    ['ề', 1],
    ['ề'.normalize('NFD'), 1],
    ['Đồng Lòng', 9],
    ['👨‍👩‍👧', 1],
    ['', 0],
  ])('%s counts %i', (text, count) => {
    expect(countLetters(text)).toBe(count);
  });
});
