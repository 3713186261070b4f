import { Hono } from 'hono';
import { readSearchAddress } from '#domain/search/address.ts';
import { SEARCH_KIND_WORDS } from '#domain/search/kinds.ts';
import { searchSite } from '#domain/search/search.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { livePage } from '../../site/live-page.ts';
import { searchIndex } from '../../site/search-index.ts';
import { typedValues } from '../../views/form.ts';
import { searchSlots } from '../../views/search.ts';

/**
 * The search page with its answer in it: for those who have no script, and so that the first answer costs none. If the
 * index can't be read, the page keeps its own words and ways on.
 */
export const searchPage = new Hono<AppEnv>().get('/', async (c) => {
  const request = readSearchAddress(new URL(c.req.url).searchParams);
  const answer = await searchSite(request, searchIndex(c.env.ASSETS)).catch(() => null);
  const typed = { q: request.text, ...(request.kind ? { loai: SEARCH_KIND_WORDS[request.kind] } : {}) };
  const slots = answer ? [searchSlots(answer, request)] : [];
  return livePage(c, { extra: () => [typedValues(typed), ...slots] });
});
