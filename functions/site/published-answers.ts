import type { RequestContext } from '../http/app-env.ts';
import { listPublished, type PublicAnswer } from '../services/feedback/list-published.ts';
import { throughCache } from './edge-cache.ts';

/** On one page. */
const LIMIT = 100;

/**
 * The published answers of a campaign (`*` for all), kept at the edge. Should the database be away, the page keeps its own
 * words.
 */
export async function loadAnswers(c: RequestContext, wanted: string | null): Promise<PublicAnswer[]> {
  if (wanted === null) return [];
  try {
    return await throughCache(c, `answers?of=${encodeURIComponent(wanted)}`, () =>
      listPublished({
        ctx: c.var.services,
        input: { campaign: wanted === '*' ? null : wanted, limit: LIMIT },
      }),
    );
  } catch (error) {
    console.error('answers:', error instanceof Error ? error.message : 'unknown error');
    return [];
  }
}
