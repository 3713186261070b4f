import { paths } from '#domain/paths.ts';
import { kindOfWord, SEARCH_KIND_WORDS } from './kinds.ts';
import { RESULTS_AT_ONCE, type SearchRequest } from './search.ts';

/** Results on one page at the most, however often one asks for more. */
const MOST_RESULTS = 200;

/** The question as an address that can be kept and shared: `/tim-kiem/?q=giấy+khen&loai=ke-hoach&so=20`. */
export function searchAddress({ text, kind, most }: SearchRequest): string {
  const asked = new URLSearchParams();
  if (text.trim() !== '') asked.set('q', text.trim());
  if (kind) asked.set('loai', SEARCH_KIND_WORDS[kind]);
  if (most > RESULTS_AT_ONCE) asked.set('so', String(most));
  const search = asked.toString();
  return search === '' ? paths.search : `${paths.search}?${search}`;
}

/** The question of such an address; what it leaves out or gets wrong is as usual. */
export function readSearchAddress(asked: URLSearchParams): SearchRequest {
  const most = Math.floor(Number(asked.get('so')));
  return {
    text: asked.get('q') ?? '',
    kind: kindOfWord(asked.get('loai')),
    most: most > RESULTS_AT_ONCE ? Math.min(most, MOST_RESULTS) : RESULTS_AT_ONCE,
  };
}
