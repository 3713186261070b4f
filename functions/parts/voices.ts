import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { commendationFollow } from '../routes/public/commendation-follow.ts';
import { commendationForm } from '../routes/public/commendation-form.ts';
import { commendations } from '../routes/public/commendations.ts';
import { feedback } from '../routes/public/feedback.ts';
import { feedbackForm } from '../routes/public/feedback-form.ts';
import { flowers } from '../routes/public/flowers.ts';
import { ratingForm } from '../routes/public/rating-form.ts';
import { wall } from '../routes/public/wall.ts';

/** What anybody says: commendations and their wall, flowers, feedback, ratings. */
export const routes = new Hono<AppEnv>()
  .route('/api/commendations', commendations)
  .route('/api/feedback', feedback)
  .route('/tri-an/', commendationForm)
  .route('/tri-an/', wall)
  .route('/tri-an/theo-doi/', commendationFollow)
  .route('/tri-an/hoa/', flowers)
  .route('/phan-anh/', feedbackForm)
  .route('/danh-gia/', ratingForm);
