import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { identity } from '../http/identity.ts';
import { unknownRoute } from '../http/problem.ts';
import { sealAfter } from '../http/seal.ts';
import type { FetchKeys } from '../http/session.ts';
import { audit } from '../routes/staff/audit.ts';
import { bulk } from '../routes/staff/bulk.ts';
import { commendations } from '../routes/staff/commendations.ts';
import { decisions } from '../routes/staff/decisions.ts';
import { dossiers } from '../routes/staff/dossiers.ts';
import { entries } from '../routes/staff/entries.ts';
import { feedback } from '../routes/staff/feedback.ts';
import { inbox } from '../routes/staff/inbox.ts';
import { leads } from '../routes/staff/leads.ts';
import { me } from '../routes/staff/me.ts';
import { members } from '../routes/staff/members.ts';
import { proposals } from '../routes/staff/proposals.ts';
import { ratings } from '../routes/staff/ratings.ts';
import { reports } from '../routes/staff/reports.ts';
import { requests } from '../routes/staff/requests.ts';
import { signIn } from '../routes/staff/sign-in.ts';
import { views } from '../routes/staff/views.ts';

const api = new Hono<AppEnv>()
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
  .route('/requests', requests)
  .all('*', unknownRoute);

/** Where staff sign in, and the API that nobody else is answered by. */
export function staffRoutes(fetchKeys?: FetchKeys): Hono<AppEnv> {
  const known = new Hono<AppEnv>().use(identity(fetchKeys)).route('/', api);
  return new Hono<AppEnv>().route('/api/staff', known).route('/quan-tri/dang-nhap/', signIn);
}
