import type { RequestContext } from '../http/app-env.ts';
import { listPublished, type PublicAnswer } from '../services/feedback/list-published.ts';
import { throughCache } from './edge-cache.ts';
import { orOwnWords } from './own-words.ts';

/** On one page. */
const LIMIT = 100;

/**
 * The published answers of a campaign (`*` for all), kept at the edge. Should the database be away, the page keeps its own
 * words.
 */
export async function loadAnswers(c: RequestContext, wanted: string): Promise<PublicAnswer[]> {
  const input = { campaign: wanted === '*' ? null : wanted, limit: LIMIT };
  return orOwnWords('answers', [], () =>
    throughCache(c, `answers?of=${encodeURIComponent(wanted)}`, () =>
      listPublished({ ctx: c.var.services, input }),
    ),
  );
}
