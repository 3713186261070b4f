import { Hono } from 'hono';
import { ERRORS } from '#domain/errors.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { livePage } from '../../site/live-page.ts';

const ALLOW = 'GET, HEAD, OPTIONS';

/** Pages to read. Forms have routes of their own; nothing else is sent to a page. */
export const pages = new Hono<AppEnv>()
  .get('*', (c) => livePage(c))
  .options('*', (c) => c.body(null, 204, { Allow: ALLOW }))
  .all('*', (c) => c.text(`${ERRORS['method-not-allowed']}.`, 405, { Allow: ALLOW }));
