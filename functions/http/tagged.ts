import { sha256Hex } from '../crypto/digest.ts';

/** Names what an answer is made of: the same parts give the same tag (RFC 9110, 8.8.3). */
export function entityTag(parts: unknown): string {
  return `"${sha256Hex(JSON.stringify(parts)).slice(0, 32)}"`;
}

/** The answer under its tag, or 304 for who has it already; it is made only where it is sent. */
export function tagged(request: Request, tag: string, make: () => Response): Response {
  const known = request.headers.get('if-none-match')?.split(',').map(strong) ?? [];
  const response = known.includes(tag)
    ? new Response(null, { status: 304, headers: { 'Cache-Control': 'no-store' } })
    : make();
  response.headers.set('ETag', tag);
  return response;
}

/** Whoever packs an answer on its way may have made its tag a weak one. */
function strong(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
