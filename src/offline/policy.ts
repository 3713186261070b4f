import { formatInstant } from '#domain/vietnamese/time.ts';

/** Pages kept for reading offline: the latest read. A plan is about 75 KB. */
export const PAGES_KEPT = 40;
/** Fonts, styles, scripts and pictures kept beside them. */
export const FILES_KEPT = 120;

/** How long a page that was read before may keep its reader waiting for a newer copy, in milliseconds. */
export const PATIENCE = 3000;

/** What is known of a request before it is answered. */
export interface Asked {
  method: string;
  /** `navigate` for a page. */
  mode: string;
  /** `style`, `font`, `script`, `image` …; empty for what scripts fetch. */
  destination: string;
  url: string;
}

export type Way = 'page' | 'file' | 'network';

/** What belongs to one person or to the staff, and what must always be asked for anew. */
const NEVER_KEPT = /^\/(api|quan-tri|bien-tap)(\/|$)/;
const FILES = ['style', 'font', 'script', 'image', 'manifest'];

/**
 * Whether a request may be answered from what was kept: `page` (newest first, kept copy without a network),
 * `file` (kept copy first where its name carries a digest), or `network` (not touched).
 */
export function wayOf({ method, mode, destination, url }: Asked, origin: string): Way {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin || NEVER_KEPT.test(pathname)) return 'network';
  if (mode === 'navigate') return 'page';
  return FILES.includes(destination) ? 'file' : 'network';
}

/** Whether this answer may be kept: whole, the site's own, not redirected, and not meant for one person. */
export function mayKeep(response: Response): boolean {
  const control = response.headers.get('Cache-Control') ?? '';
  return (
    response.status === 200 &&
    response.type === 'basic' &&
    !response.redirected &&
    !control.includes('no-store')
  );
}

/** A file whose name carries a digest never changes under it. */
export function isImmutable(url: string): boolean {
  return new URL(url).pathname.startsWith('/_assets/');
}

/** What a page loads with a digest in its name. */
export function filesOf(html: string): string[] {
  return [...html.matchAll(/(?:href|src)="(\/_assets\/[^"]+)"/g)].flatMap(([, path]) => path ?? []);
}

/** Says on top of a kept page that it is one, and when it was read: rounds may have closed since. */
export function markKept(html: string, readAt: Date): string {
  const notice = `<div class="wrap"><p class="notice warm" role="status">Chưa có mạng hoặc mạng đang chậm. Đây là bản bạn đã đọc lúc ${formatInstant(readAt.getTime())}; hạn nộp và tình trạng đợt có thể đã đổi.</p></div>`;
  return html.replace(/<main[^>]*>/, (main) => `${main}${notice}`);
}
