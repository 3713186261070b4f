import { PORTAL } from '../layouts/portal.ts';
import type { Feed } from './feed.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** The feed as Atom (RFC 4287). */
export function toAtom({ id, title, page, atom, updated, items }: Feed): string {
  const entries = items.map(
    (item) => `  <entry>
    <id>${item.id}</id>
    <title>${escapeXml(item.title)}</title>
    <link href="${escapeXml(item.url)}"/>
    <updated>${item.updated}</updated>
    <summary>${escapeXml(item.summary)}</summary>
    <content type="html">${escapeXml(item.html)}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
  <id>${id}</id>
  <title>${escapeXml(title)}</title>
  <link rel="self" type="application/atom+xml" href="${escapeXml(atom)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
  <updated>${updated}</updated>
  <author><name>${escapeXml(PORTAL.agency)}</name></author>
  <rights>${escapeXml(PORTAL.licence.name)}</rights>
${entries.join('')}</feed>
`;
}
