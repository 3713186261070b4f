import { DomainError } from '#domain/errors.ts';

/**
 * Refuses a write that doesn't come from the portal's own pages. Every browser in use says where a write comes from:
 * `Sec-Fetch-Site`, which no page can forge, decides; without it `Origin` does. A client that sends neither is no browser
 * acting for somebody: nothing here goes by a cookie that it could borrow, and the limits hold for it as well.
 * @throws DomainError `cross-origin`
 */
export function assertSameOrigin(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin') return;
  const origin = request.headers.get('origin');
  const own = origin === null || origin === new URL(request.url).origin;
  if (own && (site === null || site === 'none')) return;
  throw crossOrigin();
}

/**
 * Refuses a write that can't be shown to come from the portal's own pages: for staff, whose session is a cookie that
 * any page's request would carry.
 * @throws DomainError `cross-origin`
 */
export function assertOwnPage({ headers, url }: Request): void {
  const site = headers.get('sec-fetch-site');
  const isOwn = site === null ? headers.get('origin') === new URL(url).origin : site === 'same-origin';
  if (!isOwn) throw crossOrigin();
}

function crossOrigin(): DomainError {
  return new DomainError('cross-origin', 'Mở trang của cổng rồi gửi lại từ đó.');
}
