import * as z from 'zod/mini';

const MARK = '#phat-hien=';

const quoteSchema = z.strictObject({
  id: z.string().check(z.maxLength(40)),
  message: z.string().check(z.maxLength(4000)),
  author: z.string().check(z.maxLength(400)),
  at: z.iso.datetime({ offset: true }),
});
/** A citizen's words that led to a nomination. */
export type LeadQuote = z.output<typeof quoteSchema>;

/** What a fragment quotes as the source (`paths.nominateFromLead`); null for anything else. */
export function readLeadQuote(hash: string): LeadQuote | null {
  if (!hash.startsWith(MARK)) return null;
  try {
    return quoteSchema.parse(JSON.parse(decodeURIComponent(hash.slice(MARK.length))));
  } catch {
    return null;
  }
}
