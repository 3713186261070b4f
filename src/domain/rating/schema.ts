import * as z from 'zod/mini';
import { cleanLine, countLetters } from '../vietnamese/text.ts';

/** Letters of the line beside a rating; bytes of the whole form. */
export const RATING_LIMITS = { line: 300, bytes: 4 * 1024 } as const;

/** Where a page says thanks for its rating: shown only as the target of the address, so that no script is needed. */
export const THANKS_ANCHOR = 'da-danh-gia';

/** What a visitor thinks of a page. No name, no address, no cookie goes with it. */
export const ratingSchema = z.strictObject({
  page: z.string().check(z.regex(/^\/([a-z0-9-]+\/){0,8}$/, 'Mở lại trang rồi chọn lại')),
  useful: z.enum(['co', 'khong'], 'Chọn có hoặc không'),
  line: z.prefault(
    z.string().check(
      z.overwrite(cleanLine),
      z.refine(
        (text) => countLetters(text) <= RATING_LIMITS.line,
        `Rút còn nhiều nhất ${RATING_LIMITS.line} chữ cái`,
      ),
    ),
    '',
  ),
});
export type Rating = z.output<typeof ratingSchema>;

export const ratingQuerySchema = z.strictObject({
  /** The page after which the list goes on; empty for the first. */
  cursor: z._default(z.string().check(z.maxLength(200)), ''),
});
export type RatingQuery = z.output<typeof ratingQuerySchema>;

/** Ratings by page, for editors: the pages in order of their addresses, each with its newest lines. */
export const ratingPageSchema = z.strictObject({
  pages: z.array(
    z.strictObject({
      page: z.string(),
      useful: z.int(),
      useless: z.int(),
      lines: z.array(
        z.strictObject({ line: z.string(), useful: z.boolean(), at: z.iso.datetime({ offset: true }) }),
      ),
    }),
  ),
  next: z.nullable(z.string()),
});
export type RatingPage = z.output<typeof ratingPageSchema>;
