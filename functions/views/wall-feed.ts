import type { CommendationTarget, PublicCommendation } from '#domain/commendation/schema.ts';
import { paths } from '#domain/paths.ts';
import { escapeHtml, escapeLines } from './escape.ts';
import type { ShownWall } from './wall.ts';

/** Signs that XML has no place for, however they are written (XML 1.0, 2.2). */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * The newest commendations as Atom (RFC 4287). Ids are made of the commendation's own, so that they outlive a change of
 * domain; a date counts from 00:00 in Vietnam, as in the portal's other feeds.
 */
export function wallFeed({ shown, targets }: ShownWall, site: string, now: number): string {
  const known = new Map(targets.map((target) => [target.id, target]));
  const address = (path: string) => escapeHtml(new URL(path, site).href);
  const newest = shown[0]?.date;
  const updated = newest ? instant(newest) : new Date(now).toISOString();
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
  <id>urn:dong-long:commendations</id>
  <title>Đồng Lòng: lời tri ân</title>
  <link rel="self" type="application/atom+xml" href="${address(paths.commendationFeed)}"/>
  <link rel="alternate" type="text/html" href="${address(paths.commendations)}"/>
  <updated>${updated}</updated>
${shown.map((one) => entry(one, known.get(one.target), address)).join('')}</feed>
`;
  return xml.replace(NOT_IN_XML, '');
}

function entry(
  { id, addressee, message, name, place, date, sample }: PublicCommendation,
  target: CommendationTarget | undefined,
  address: (path: string) => string,
): string {
  const whom = escapeHtml(target?.label ?? addressee);
  const author = escapeHtml([name, place].filter(Boolean).join(', '));
  return `  <entry>
    <id>urn:dong-long:commendation:${id}</id>
    <title>Gửi ${whom}${sample ? ' (dữ liệu minh họa)' : ''}</title>
    <link href="${address(paths.commendation(id))}"/>
    <updated>${instant(date)}</updated>
    <author><name>${author}</name></author>
    <content type="html">${escapeHtml(`<p>${escapeLines(message)}</p>`)}</content>
  </entry>
`;
}

function instant(date: string): string {
  return `${date}T00:00:00+07:00`;
}
