import { Hono } from 'hono';
import type { AppEnv } from '../../http/app-env.ts';
import { bulk } from './bulk.ts';
import { dossiers } from './dossiers.ts';
import { inbox } from './inbox.ts';
import { me } from './me.ts';
import { views } from './views.ts';

/** Everything for staff; `identity` stands before it. */
export const staff = new Hono<AppEnv>()
  .route('/me', me)
  .route('/inbox', inbox)
  .route('/views', views)
  .route('/dossiers', dossiers)
  .route('/bulk', bulk);
