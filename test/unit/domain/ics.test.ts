import { describe, expect, it } from 'vitest';
import { escapeText, foldLine, toIcs } from '#domain/calendar/ics.ts';

const octets = (text: string) => new TextEncoder().encode(text).length;

describe('text in a calendar', () => {
  it.each([
    ['a, b; c', 'a\\, b\\; c'],
    ['C:\\x', 'C:\\\\x'],
    ['một\nhai\r\nba', 'một\\nhai\\nba'],
    ['“4 tại chỗ”: 7/9', '“4 tại chỗ”: 7/9'],
  ])('%j is written %j', (text, written) => expect(escapeText(text)).toBe(written));
});

describe('a long line', () => {
  it('of 75 octets stays whole, of 76 is broken after 75', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
  });

  it('has at most 75 octets in each part, the opening space among them', () => {
    expect(foldLine('a'.repeat(150))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`);
  });

  it.each(['ễ', 'đ', '😷', '“'])('never splits %s', (letter) => {
    const line = `SUMMARY:${letter.repeat(80)}`;
    const parts = foldLine(line).split('\r\n');
    expect(Math.max(...parts.map(octets))).toBeLessThanOrEqual(75);
    expect(Math.min(...parts.slice(0, -1).map(octets))).toBeGreaterThan(75 - octets(letter));
    expect(parts.map((part, index) => (index === 0 ? part : part.slice(1))).join('')).toBe(line);
    expect(foldLine(line)).not.toContain('�');
  });
});

it('writes an event of one day exactly', () => {
  const event = {
    uid: 'han-nop.dot-1.mau@dong-long',
    madeOn: '2021-10-01',
    date: '2021-12-31',
    summary: 'Ngày cuối, mẫu',
    description: 'Dòng một\nDòng hai',
    url: 'https://vi-du.example/ke-hoach/mau/#iii-1',
  };
  expect(toIcs([event]).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dong Long//Cong thi dua khen thuong//VI',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:han-nop.dot-1.mau@dong-long',
    'DTSTAMP:20211001T000000Z',
    'DTSTART;VALUE=DATE:20211231',
    'DTEND;VALUE=DATE:20220101',
    'SUMMARY:Ngày cuối\\, mẫu',
    'DESCRIPTION:Dòng một\\nDòng hai',
    'URL:https://vi-du.example/ke-hoach/mau/#iii-1',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});
