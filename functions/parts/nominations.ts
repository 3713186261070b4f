import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { followUps } from '../routes/public/follow-ups.ts';
import { lookUpForm } from '../routes/public/look-up-form.ts';
import { lookUps } from '../routes/public/look-ups.ts';
import { nominations } from '../routes/public/nominations.ts';
import { receiptCheckForm } from '../routes/public/receipt-check-form.ts';
import { receiptChecks } from '../routes/public/receipt-checks.ts';

/** What a unit does: drafts, submits, looks up and follows its dossiers. */
export const routes = new Hono<AppEnv>()
  .route('/api/nominations', nominations)
  .route('/api/nominations', followUps)
  .route('/api/look-ups', lookUps)
  .route('/api/receipt-checks', receiptChecks)
  .route('/tra-cuu/', lookUpForm)
  .route('/tra-cuu/kiem-tra/', receiptCheckForm);
