import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';

const FILES = globSync('dist/**/*.ics').sort();

it('has a calendar for each round with a deadline, and none for the others', () => {
  const wanted = readCampaigns().flatMap(({ id, rounds }) =>
    rounds.filter(({ deadline }) => deadline).map((round) => `dist${paths.calendar(id, round.id)}`),
  );
  expect(wanted.length).toBeGreaterThan(0);
  expect(FILES).toEqual(wanted.sort());
});

describe.each(FILES)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\r\n');

  it('ends every line with CRLF, and has none longer than 75 octets', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  it('is one calendar of events that each have what RFC 5545 asks for', () => {
    const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
    expect(unfolded.slice(0, 3)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      expect.stringMatching(/^PRODID:/),
    ]);
    const count = (start: string) => unfolded.filter((line) => line.startsWith(start)).length;
    const events = count('BEGIN:VEVENT');
    expect(events).toBeGreaterThan(0);
    for (const name of ['UID:', 'DTSTAMP:', 'DTSTART;VALUE=DATE:', 'SUMMARY:', 'END:VEVENT'])
      expect(count(name), name).toBe(events);
    expect(new Set(unfolded.filter((line) => line.startsWith('UID:'))).size).toBe(events);
    expect(unfolded.filter((line) => line !== '' && !/^[A-Z-]+[;:]/.test(line))).toEqual([]);
  });
});
