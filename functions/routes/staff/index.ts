import { Hono } from 'hono';
import type { AppEnv } from '../../http/app-env.ts';
import { bulk } from './bulk.ts';
import { decisions } from './decisions.ts';
import { dossiers } from './dossiers.ts';
import { inbox } from './inbox.ts';
import { me, me } from './me.ts';
import { members } from './members.ts';
import { proposals } from './proposals.ts';
import { views } from './views.ts';

/** Everything for staff; `identity` stands before it. */
export const staff = new Hono<AppEnv>()
  .route('/me', me)
  .route('/members', members)
  .route('/decisions', decisions)
  .route("/proposals", proposals)
  .route('/inbox', inbox)
  .route('/views', views)
  .route('/dossiers', dossiers)
  .route('/bulk', bulk);
