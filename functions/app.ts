import { Hono } from 'hono';
import { openDb } from './db/client.ts';
import type { AppEnv, RequestContext } from './http/app-env.ts';
import { securityHeaders } from './http/headers.ts';
import { problemResponse, unknownRoute } from './http/problem.ts';
import type { FetchKeys } from './http/session.ts';
import { openPost } from './mail/post.ts';
import { challenges } from './routes/public/challenges.ts';
import { description } from './routes/public/description.ts';
import { now } from './routes/public/now.ts';
import { pages } from './routes/public/pages.ts';
import { buildData } from './site/build-data.ts';
import { errorPage } from './site/error-page.ts';
import { openPapers } from './storage/papers.ts';

interface Surroundings {
  /** The server's time in epoch milliseconds. */
  clock?: () => number;
  /** Where the keys of staff's tokens come from. */
  fetchKeys?: FetchKeys;
}

/** Routes that are a module of their own, loaded when one of their addresses is first asked for. */
interface Part {
  at: readonly string[];
  load: (surroundings: Surroundings) => Promise<Hono<AppEnv>>;
}

/** In the order in which they are looked through (docs/decisions/0040). */
export const PARTS: readonly Part[] = [
  {
    at: ['/api/staff/*', '/quan-tri/dang-nhap/*'],
    load: async ({ fetchKeys }) => (await import('./parts/staff.ts')).staffRoutes(fetchKeys),
  },
  {
    at: ['/api/nominations/:code/papers/*'],
    load: async () => (await import('./parts/papers.ts')).routes,
  },
  {
    at: ['/api/nominations/*', '/api/look-ups/*', '/api/receipt-checks/*', '/tra-cuu/*'],
    load: async () => (await import('./parts/nominations.ts')).routes,
  },
  {
    at: ['/api/commendations/*', '/api/feedback/*', '/tri-an/*', '/phan-anh/*', '/danh-gia/*'],
    load: async () => (await import('./parts/voices.ts')).routes,
  },
  {
    at: [
      ...['/api/registrations/*', '/api/commitments/*', '/api/commitment-checks/*'],
      ...['/vung-xanh/dang-ky/*', '/vung-xanh/cam-ket/*', '/vung-xanh/theo-doi/*'],
      ...['/vung-xanh/phieu-cam-ket/*', '/vung-xanh/kiem-tra/*'],
      ...['/du-lieu/dang-ky-cam-ket.csv', '/du-lieu/dang-ky-cam-ket.json'],
    ],
    load: async () => (await import('./parts/registers.ts')).routes,
  },
  {
    at: ['/tim-kiem/*'],
    load: async () => (await import('./parts/search.ts')).routes,
  },
];

/** What belongs to no part: pages to read, and what every form asks for. */
const ALWAYS = new Hono<AppEnv>()
  .route('/api/challenges', challenges)
  .route('/api/now', now)
  .route('/api/openapi.json', description)
  .all('/api/*', unknownRoute)
  .route('/', pages);

/** The Worker. Tests set what surrounds it. */
export function createApp(surroundings: Surroundings = {}): Hono<AppEnv> {
  const app = new Hono<AppEnv>().use(securityHeaders);
  for (const part of PARTS) app.on('ALL', [...part.at], whenAsked(part, surroundings));
  return app.route('/', surrounded(surroundings).route('/', ALWAYS));
}

/** Hands the request to the routes of a part, which are loaded once. */
function whenAsked({ load }: Part, surroundings: Surroundings) {
  let loaded: Hono<AppEnv> | undefined;
  return async (c: RequestContext): Promise<Response> => {
    loaded ??= surrounded(surroundings)
      .route('/', await load(surroundings))
      .route('/', ALWAYS);
    return loaded.fetch(c.req.raw, c.env, c.executionCtx);
  };
}

/** An app without routes, whose requests find their services around them and whose failures are told. */
function surrounded({ clock = Date.now }: Surroundings): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    const { DB, ASSETS } = c.env;
    const now = clock();
    const post = openPost(c.env, (work) => c.executionCtx.waitUntil(work));
    c.set('services', { db: openDb(DB), papers: openPapers(c.env), site: buildData(ASSETS), now, post });
    await next();
  });
  app.onError((error, c) => (c.req.path.startsWith('/api/') ? problemResponse(error) : errorPage(c, error)));
  return app;
}
