import { Hono } from 'hono';
import type { AppEnv } from '../../http/app-env.ts';
import { decisions } from './decisions.ts';
import { me } from './me.ts';
import { members } from './members.ts';
import { proposals } from './proposals.ts';

/** Everything for staff; `identity` stands before it. */
export const staff = new Hono<AppEnv>()
  .route('/me', me)
  .route('/members', members)
  .route('/decisions', decisions)
  .route('/proposals', proposals);
