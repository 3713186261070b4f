import { Hono } from 'hono';
import { DomainError } from '#domain/errors.ts';
import { openDb } from './db/client.ts';
import type { AppEnv } from './http/app-env.ts';
import { securityHeaders } from './http/headers.ts';
import { identity } from './http/identity.ts';
import { problemResponse } from './http/problem.ts';
import type { FetchKeys } from './http/session.ts';
import { openPost } from './mail/post.ts';
import { challenges } from './routes/public/challenges.ts';
import { commendationFollow } from './routes/public/commendation-follow.ts';
import { commendationForm } from './routes/public/commendation-form.ts';
import { commendations } from './routes/public/commendations.ts';
import { commitmentCheckForm } from './routes/public/commitment-check-form.ts';
import { description } from './routes/public/description.ts';
import { feedback } from './routes/public/feedback.ts';
import { feedbackForm } from './routes/public/feedback-form.ts';
import { flowers } from './routes/public/flowers.ts';
import { followUps } from './routes/public/follow-ups.ts';
import { lookUpForm } from './routes/public/look-up-form.ts';
import { lookUps } from './routes/public/look-ups.ts';
import { nominations } from './routes/public/nominations.ts';
import { now } from './routes/public/now.ts';
import { commitmentSheetForm, ownEntryForm } from './routes/public/own-entry-form.ts';
import { pages } from './routes/public/pages.ts';
import { papers } from './routes/public/papers.ts';
import { ratingForm } from './routes/public/rating-form.ts';
import { receiptCheckForm } from './routes/public/receipt-check-form.ts';
import { receiptChecks } from './routes/public/receipt-checks.ts';
import { commitmentChecks, commitments, registrations } from './routes/public/register-api.ts';
import { commitmentForms, registrationForms } from './routes/public/register-forms.ts';
import { searchPage } from './routes/public/search-page.ts';
import { wall } from './routes/public/wall.ts';
import { staff } from './routes/staff/index.ts';
import { signIn } from './routes/staff/sign-in.ts';
import { buildData } from './site/build-data.ts';
import { errorPage } from './site/error-page.ts';
import { openPapers } from './storage/papers.ts';

interface Surroundings {
  /** The server's time in epoch milliseconds. */
  clock?: () => number;
  /** Where the keys of staff's tokens come from. */
  fetchKeys?: FetchKeys;
}

/** The Worker. Tests set what surrounds it. */
export function createApp({ clock = Date.now, fetchKeys }: Surroundings = {}): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.use(securityHeaders);
  app.use(async (c, next) => {
    const { DB, ASSETS } = c.env;
    const now = clock();
    const post = openPost(c.env, (work) => c.executionCtx.waitUntil(work));
    c.set('services', { db: openDb(DB), papers: openPapers(c.env), site: buildData(ASSETS), now, post });
    await next();
  });
  app.route('/api', api(fetchKeys));
  app.route('/quan-tri/dang-nhap/', signIn);
  app.route('/tri-an/', commendationForm);
  app.route('/phan-anh/', feedbackForm);
  app.route('/danh-gia/', ratingForm);
  app.route('/tri-an/', wall);
  app.route('/tri-an/theo-doi/', commendationFollow);
  app.route('/tri-an/hoa/', flowers);
  app.route('/tra-cuu/', lookUpForm);
  app.route('/tra-cuu/kiem-tra/', receiptCheckForm);
  app.route('/vung-xanh/dang-ky/', registrationForms);
  app.route('/vung-xanh/cam-ket/', commitmentForms);
  app.route('/vung-xanh/theo-doi/', ownEntryForm);
  app.route('/vung-xanh/phieu-cam-ket/', commitmentSheetForm);
  app.route('/vung-xanh/kiem-tra/', commitmentCheckForm);
  app.route('/tim-kiem/', searchPage);
  app.route('/', pages);
  app.onError((error, c) => errorPage(c, error));

  return app;
}

/** Everything under /api answers with JSON, refusals with a problem document. */
function api(fetchKeys?: FetchKeys): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.onError((error) => problemResponse(error));
  app.use('/staff/*', identity(fetchKeys));
  app.route('/staff', staff);
  app.route('/nominations', nominations);
  app.route('/nominations', followUps);
  app.route('/nominations', papers);
  app.route('/look-ups', lookUps);
  app.route('/receipt-checks', receiptChecks);
  app.route('/commendations', commendations);
  app.route('/feedback', feedback);
  app.route('/registrations', registrations);
  app.route('/commitments', commitments);
  app.route('/commitment-checks', commitmentChecks);
  app.route('/challenges', challenges);
  app.route('/now', now);
  app.route('/openapi.json', description);
  app.all('*', () =>
    problemResponse(new DomainError('unknown-route', 'Xem các địa chỉ có ở /api/openapi.json.')),
  );
  return app;
}
