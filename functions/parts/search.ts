import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { searchPage } from '../routes/public/search-page.ts';

/** The search without script. */
export const routes = new Hono<AppEnv>().route('/tim-kiem/', searchPage);
