import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { papers } from '../routes/public/papers.ts';

/** The files of a dossier, and everything that looks into a file. */
export const routes = new Hono<AppEnv>().route('/api/nominations', papers);
