import { paths } from '#domain/paths.ts';
import { PORTAL } from './portal.ts';

/** A step of the way to a page; the last one, the page itself, has no `href`. */
export interface Crumb {
  label: string;
  href?: string;
}

/** Structured data as schema.org has it. */
export type JsonLd = Record<string, unknown>;

/** A picture that stands beside the page's address where it is shared; `alt` says what it shows. */
export interface ShareImage {
  path: string;
  alt: string;
}

/** In pixels; the size that social networks ask for. */
export const SHARE_IMAGE_SIZE = { width: 1200, height: 630 } as const;

export const PORTAL_SHARE_IMAGE: ShareImage = {
  path: paths.shareImage.portal,
  alt: `${PORTAL.name}, ${PORTAL.tagline}`,
};

export const HOME_CRUMB: Crumb = { label: 'Trang chủ', href: paths.home };

/** `Kế hoạch 215/KH-UBND, Sơn La – Đồng Lòng`. */
export function pageTitle(title: string): string {
  return `${title} – ${PORTAL.name}`;
}

/** The breadcrumb for search engines; addresses in full. */
export function breadcrumbList(crumbs: readonly Crumb[], page: URL): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: new URL(href ?? page.pathname, page).href,
    })),
  };
}

/** JSON for a `<script>` element: nothing in it can close the element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
