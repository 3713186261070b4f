import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { commitmentCheckForm } from '../routes/public/commitment-check-form.ts';
import { commitmentSheetForm, ownEntryForm } from '../routes/public/own-entry-form.ts';
import { commitmentChecks, commitments, registrations } from '../routes/public/register-api.ts';
import { registerData } from '../routes/public/register-data.ts';
import { commitmentForms, registrationForms } from '../routes/public/register-forms.ts';

/** Registrations and commitments of the green zones. */
export const routes = new Hono<AppEnv>()
  .route('/api/registrations', registrations)
  .route('/api/commitments', commitments)
  .route('/api/commitment-checks', commitmentChecks)
  .route('/du-lieu/', registerData)
  .route('/vung-xanh/dang-ky/', registrationForms)
  .route('/vung-xanh/cam-ket/', commitmentForms)
  .route('/vung-xanh/theo-doi/', ownEntryForm)
  .route('/vung-xanh/phieu-cam-ket/', commitmentSheetForm)
  .route('/vung-xanh/kiem-tra/', commitmentCheckForm);
