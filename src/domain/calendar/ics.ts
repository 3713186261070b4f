import { addDays, type PlainDate } from '../vietnamese/time.ts';

/** A day in a calendar. */
export interface DayEvent {
  /** Stays the same for as long as it is about the same thing, so that a calendar updates it. */
  uid: string;
  /** When what it says was made, as far as known; never the time of the build. */
  madeOn: PlainDate;
  date: PlainDate;
  summary: string;
  description: string;
  url: string;
}

/** Octets a line may have, without its line break (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** A calendar with the events, as a file of `text/calendar` (RFC 5545). */
export function toIcs(events: readonly DayEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dong Long//Cong thi dua khen thuong//VI',
    'CALSCALE:GREGORIAN',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** `DTEND` is the first day after; a deadline takes up nobody's day, hence `TRANSPARENT`. */
function eventLines({ uid, madeOn, date, summary, description, url }: DayEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${basic(madeOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(date)}`,
    `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function basic(date: PlainDate): string {
  return date.replaceAll('-', '');
}

/** Text as a property's value carries it (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** The line broken so that no part has more octets than allowed; a letter is never split. */
export function foldLine(line: string): string {
  const parts: string[] = [''];
  let octets = 0;
  for (const letter of line) {
    const size = utf8Length(letter.codePointAt(0) ?? 0);
    if (octets + size > LINE_OCTETS) {
      parts.push('');
      // The space that opens a continuation counts.
      octets = 1;
    }
    parts[parts.length - 1] += letter;
    octets += size;
  }
  return parts.join('\r\n ');
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
