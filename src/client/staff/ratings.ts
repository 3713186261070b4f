import { paths } from '#domain/paths.ts';
import { type RatingPage, type RatingQuery, ratingPageSchema } from '#domain/rating/schema.ts';
import { type Answer, request, type Send } from '../request.ts';

/** What visitors think of the pages. */
export function readRatings(send: Send, query: RatingQuery): Promise<Answer<RatingPage>> {
  return request(send, {
    path: `${paths.api.staff.ratings}?${new URLSearchParams(query)}`,
    schema: ratingPageSchema,
  });
}
