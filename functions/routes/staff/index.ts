import { Hono } from 'hono';
import type { AppEnv } from '../../http/app-env.ts';
import { sealAfter } from '../../http/seal.ts';
import { audit } from './audit.ts';
import { bulk } from './bulk.ts';
import { commendations } from './commendations.ts';
import { decisions } from './decisions.ts';
import { dossiers } from './dossiers.ts';
import { entries } from './entries.ts';
import { feedback } from './feedback.ts';
import { inbox } from './inbox.ts';
import { leads } from './leads.ts';
import { me } from './me.ts';
import { members } from './members.ts';
import { proposals } from './proposals.ts';
import { ratings } from './ratings.ts';
import { reports } from './reports.ts';
import { requests } from './requests.ts';
import { views } from './views.ts';

/** Everything for staff; `identity` stands before it. */
export const staff = new Hono<AppEnv>()
  .use(sealAfter)
  .route('/me', me)
  .route('/inbox', inbox)
  .route('/views', views)
  .route('/dossiers', dossiers)
  .route('/bulk', bulk)
  .route('/proposals', proposals)
  .route('/decisions', decisions)
  .route('/entries', entries)
  .route('/members', members)
  .route('/commendations', commendations)
  .route('/leads', leads)
  .route('/reports', reports)
  .route('/audit', audit)
  .route('/feedback', feedback)
  .route('/ratings', ratings)
  .route('/requests', requests);
