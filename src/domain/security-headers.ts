import { paths } from './paths.ts';

/**
 * Sent with every answer, by the Worker for what it makes and by the static files' host for the rest
 * (`dist/_headers`, written by the build from this same list). No inline script or style is allowed anywhere.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** For a file that a visitor sent, in place of the policy above: even if a browser showed it, it could load and do nothing. */
export const DOWNLOAD_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * Pages on which somebody holds a dossier's secret: no other site is told that one came from there. Their addresses
 * carry no secret either, but in the fragment, which never leaves the browser. Not `no-referrer` where a form works
 * without script: a browser would then send it with `Origin: null`, as if from nowhere.
 */
const REFERRERS: Readonly<Record<string, string>> = {
  [paths.nominate]: 'no-referrer',
  [paths.lookUp]: 'same-origin',
};

/** What replaces the list's own on a page and on those below it, by its address. */
export const PRIVATE_PAGES: readonly { under: string; headers: Readonly<Record<string, string>> }[] = [
  ...Object.entries(REFERRERS).map(([under, policy]) => ({ under, headers: { 'Referrer-Policy': policy } })),
  {
    under: paths.console,
    headers: {
      // Its addresses say what staff look for.
      'Referrer-Policy': 'same-origin',
      // Somebody is signed in here. Public pages go without: a first visit would wait for a second browser process.
      'Cross-Origin-Opener-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    },
  },
];

/** Open data may be read by scripts of any site. */
export const OPEN_DATA_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Every security header of the page at the address. */
export function securityHeadersAt(path: string): Readonly<Record<string, string>> {
  if (path.startsWith(paths.openData)) return { ...SECURITY_HEADERS, ...OPEN_DATA_HEADERS };
  const own = PRIVATE_PAGES.find(({ under }) => path.startsWith(under));
  return { ...SECURITY_HEADERS, ...own?.headers };
}

/**
 * What differs on the editor's page alone, which is a program of its own: it makes its own styles, shows pictures it
 * has just been given, and speaks to the git host that `connect` names (none: it only works in a folder).
 */
export function editorHeaders(connect: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "worker-src 'self' blob:",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "media-src 'self' blob:",
      "font-src 'self' data:",
      ["connect-src 'self' blob: data:", ...connect].join(' '),
      "manifest-src 'self'",
      "form-action 'self'",
      "frame-src 'self' blob:",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
    // Signing in at the git host opens a window that must be able to answer.
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'X-Robots-Tag': 'noindex',
  };
}
