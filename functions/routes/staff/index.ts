import { Hono } from 'hono';
import type { AppEnv } from '../../http/app-env.ts';
import { sealAfter } from '../../http/seal.ts';
import { audit } from './audit.ts';
import { me } from './me.ts';
import { reports } from './reports.ts';
import { requests } from './requests.ts';

/** Everything for staff; `identity` stands before it. */
export const staff = new Hono<AppEnv>()
  .use(sealAfter)
  .route('/me', me)
  .route('/reports', reports)
  .route('/audit', audit)
  .route('/requests', requests);
