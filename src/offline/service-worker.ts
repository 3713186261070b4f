/// <reference lib="webworker" />
/*
 * What was read once can be read again without a network. Built into `/sw.js` by
 * `src/integrations/service-worker.ts`; registered by `src/elements/offline.ts`.
 */
import {
  FILES_KEPT,
  filesOf,
  isImmutable,
  markKept,
  mayKeep,
  PAGES_KEPT,
  PATIENCE,
  wayOf,
} from './policy.ts';

declare const self: ServiceWorkerGlobalScope;
/** Changes with each build that changes the shell, so that browsers fetch it again. */
declare const SHELL_VERSION: string;

const PAGES = 'pages';
const FILES = 'files';
const OFFLINE = '/ngoai-tuyen/';

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(keepOpenPages));
});

self.addEventListener('fetch', (event) => {
  const way = wayOf(event.request, self.location.origin);
  if (way === 'page') event.respondWith(page(event));
  if (way === 'file') event.respondWith(file(event));
});

/** The page that stands where an unread one would be, with its style, script and fonts. */
async function keepShell(): Promise<void> {
  const shell = `${OFFLINE}?${SHELL_VERSION}`;
  const response = await fetch(shell, { cache: 'reload' });
  await (await caches.open(FILES)).addAll(filesOf(await response.clone().text()));
  await (await caches.open(PAGES)).put(OFFLINE, response);
}

/** The page whose visit started all this was fetched before anyone could keep it. */
async function keepOpenPages(): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window' });
  await Promise.allSettled(windows.map(({ url }) => keepPage(url)));
}

async function keepPage(url: string): Promise<void> {
  if (wayOf({ method: 'GET', mode: 'navigate', destination: '', url }, self.location.origin) !== 'page')
    return;
  const response = await fetch(url);
  await keep(PAGES, url, response, PAGES_KEPT);
  const files = await caches.open(FILES);
  await Promise.allSettled(filesOf(await response.text()).map((path) => files.add(path)));
}

async function page(event: FetchEvent): Promise<Response> {
  const fresh = fetch(event.request);
  // Kept beside the answer, not before it: the reader gets the first words as they come.
  event.waitUntil(
    fresh
      .then((response) => keep(PAGES, event.request.url, response.clone(), PAGES_KEPT))
      .catch(() => undefined),
  );
  const kept = await keptPage(event.request.url);
  if (!kept) return fresh.catch(async () => (await caches.match(OFFLINE)) ?? Response.error());
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([fresh.catch(() => undefined), late]);
  return first ?? fromKept(kept);
}

/** Pages end in a slash, as the portal would answer with a network. */
async function keptPage(url: string): Promise<Response | undefined> {
  const address = new URL(url);
  if (!/\/$|\.[^/]*$/.test(address.pathname)) address.pathname += '/';
  return (await caches.open(PAGES)).match(address, { ignoreSearch: true, ignoreVary: true });
}

async function fromKept(kept: Response): Promise<Response> {
  const readAt = new Date(kept.headers.get('Date') ?? Date.now());
  return new Response(markKept(await kept.text(), readAt), { headers: kept.headers });
}

async function file(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const kept = await (await caches.open(FILES)).match(request, { ignoreVary: true });
  if (kept && isImmutable(request.url)) return kept;
  try {
    const response = await fetch(request);
    event.waitUntil(keep(FILES, request.url, response.clone(), FILES_KEPT));
    return response;
  } catch {
    return kept ?? Response.error();
  }
}

/** Keeps a copy and lets the oldest go; an answer to a question (`?…`) isn't the page itself. */
async function keep(name: string, url: string, response: Response, most: number): Promise<void> {
  if (!mayKeep(response) || new URL(url).search !== '') return;
  const cache = await caches.open(name);
  await cache.put(url, response.clone());
  const keys = (await cache.keys()).filter((key) => new URL(key.url).pathname !== OFFLINE);
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}
