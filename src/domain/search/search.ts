import { excerpt, markAll, type Run } from './excerpt.ts';
import type { Contents, TextShard, Vocabulary, WordShard } from './index-format.ts';
import type { SearchKind } from './kinds.ts';
import { completion, nearWords } from './near-words.ts';
import { parseQuery, type Query, shardOf } from './query.ts';
import { type Hit, isKnown, rank } from './rank.ts';
import { EXACT_TIER, WHOLE_TIER } from './score.ts';

/** Results shown at once, and added by each “Xem thêm”. */
export const RESULTS_AT_ONCE = 10;

/** Passages named beside a result's own. */
const OTHERS = 3;

/** Reads a file of the index by its name in {@link Contents}; the contents themselves have no name. */
export interface IndexReader {
  contents: () => Promise<Contents>;
  file: <T>(name: string) => Promise<T>;
}

export interface SearchRequest {
  text: string;
  kind: SearchKind | null;
  /** How many results to show, from the first. */
  most: number;
}

/** Another passage of a page that was found. */
export interface OtherPassage {
  href: string;
  label: string;
}

export interface SearchResult {
  href: string;
  title: Run[];
  kind: SearchKind;
  sample: boolean;
  /** The passage that matched; its label may be empty. */
  label: string;
  excerpt: Run[];
  others: OtherPassage[];
}

export interface SearchAnswer {
  /** What was searched for: the question, its last word typed to the end. */
  text: string;
  /** Whether anything was asked at all. */
  asked: boolean;
  /** Pages found, of the kind asked for, and of each kind. */
  total: number;
  /** How many of these have the question as one phrase, spelled as typed. */
  exact: number;
  totals: ReadonlyMap<SearchKind, number>;
  /** How the best result answers: with that phrase, with all words in one place, or only with some. */
  match: 'phrase' | 'words' | 'some';
  results: SearchResult[];
  /** Words that no page has, as typed, each with words that may have been meant. */
  unknown: { typed: string; near: string[] }[];
  /** The question with near words in place of unknown ones. */
  suggestions: string[];
}

/**
 * Answers a question from the index's files, reading only those it needs.
 * @throws whatever the reader throws
 */
export async function searchSite(request: SearchRequest, reader: IndexReader): Promise<SearchAnswer> {
  const query = parseQuery(request.text);
  if (query.words.length === 0) return NOTHING_ASKED;
  const contents = await reader.contents();
  const names = new Set(query.words.flatMap(({ folded }) => shardOf(contents, folded) ?? []));
  const shards = await Promise.all([...names].map((name) => reader.file<WordShard>(name)));
  const known = query.words.filter(({ folded }) => isKnown(folded, shards));
  const unknown = query.words.filter(({ folded }) => !isKnown(folded, shards));
  const vocabulary = unknown.length > 0 ? await reader.file<Vocabulary>(contents.vocabulary) : [];
  const completed = complete(query, unknown, vocabulary);
  if (completed) return searchSite({ ...request, text: completed }, reader);
  const found = worthwhile(rank({ ...query, words: known }, contents, shards));
  const chosen = found.filter(({ kind }) => request.kind === null || kind === request.kind);
  const shown = chosen.slice(0, request.most);
  const missing = unknown.map(({ folded, typed }) => ({ typed, near: nearWords(vocabulary, folded) }));
  const exact = unknown.length > 0 ? 0 : chosen.filter(({ tier }) => tier === EXACT_TIER).length;
  const all = unknown.length === 0 && (found[0]?.tier ?? 0) >= WHOLE_TIER;
  return {
    text: request.text,
    asked: true,
    total: chosen.length,
    totals: countKinds(found),
    exact,
    match: exact > 0 ? 'phrase' : all ? 'words' : 'some',
    results: await Promise.all(shown.map((hit) => present(hit, query, contents, reader))),
    unknown: missing,
    suggestions: suggest(query, missing),
  };
}

/** Share of what the best page has, below which others aren't worth showing where none has all words. */
const NEARLY = 0.75;

/** Where some pages have all words in one place, only those; else those that have nearly as much as the best. */
function worthwhile(hits: readonly Hit[]): Hit[] {
  const best = hits[0]?.tier ?? 0;
  return hits.filter(({ tier }) => (best >= WHOLE_TIER ? tier >= WHOLE_TIER : tier >= best * NEARLY));
}

/** The question with its last word typed to the end, if that is the only word that the site doesn't have. */
function complete({ words, marked }: Query, unknown: Query['words'], vocabulary: Vocabulary): string | null {
  const last = words.at(-1);
  if (unknown.length !== 1 || !last || unknown[0] !== last || last.folded.length < 2) return null;
  const [folded, written] = completion(vocabulary, last.folded) ?? [];
  if (!folded || !written) return null;
  return [...words.slice(0, -1).map(({ typed }) => typed), marked ? written : folded].join(' ');
}

const NOTHING_ASKED: SearchAnswer = {
  text: '',
  asked: false,
  total: 0,
  exact: 0,
  totals: new Map(),
  match: 'some',
  results: [],
  unknown: [],
  suggestions: [],
};

async function present(
  hit: Hit,
  query: Query,
  contents: Contents,
  reader: IndexReader,
): Promise<SearchResult> {
  const byTitle = hit.byName || hit.passages.length === 0;
  const best = byTitle ? 0 : (hit.passages[0] ?? 0);
  const name = contents.texts[hit.page]?.findLast(([from]) => from <= best)?.[1] ?? '';
  const texts = await reader.file<TextShard>(name);
  const [anchor = '', label = '', text = ''] = texts.passages[best - texts.from] ?? [];
  const others = hit.passages
    .filter((passage) => passage !== best)
    .slice(0, OTHERS)
    .map((passage) => texts.passages[passage - texts.from]);
  return {
    href: addressOf(texts.path, byTitle ? '' : anchor),
    title: markAll(texts.title, query),
    kind: hit.kind,
    sample: texts.sample,
    label: byTitle ? '' : label,
    excerpt: excerpt(text, query),
    others: distinct(texts.path, others).filter((other) => other.label !== label),
  };
}

/** Passages that have a name of their own, each named once. */
function distinct(
  path: string,
  passages: readonly (TextShard['passages'][number] | undefined)[],
): OtherPassage[] {
  const byLabel = new Map(
    passages.map(([anchor, label] = ['', '', '']) => [label, addressOf(path, anchor)] as const),
  );
  return [...byLabel]
    .filter(([label, href]) => label !== '' && href !== path)
    .map(([label, href]) => ({ label, href }));
}

function addressOf(path: string, anchor: string): string {
  return anchor === '' ? path : `${path}#${anchor}`;
}

function countKinds(hits: readonly Hit[]): Map<SearchKind, number> {
  const totals = new Map<SearchKind, number>();
  for (const { kind } of hits) totals.set(kind, (totals.get(kind) ?? 0) + 1);
  return totals;
}

/** One question for each near word of the first unknown one; the rest take their nearest. */
function suggest({ words }: Query, missing: SearchAnswer['unknown']): string[] {
  const nearest = new Map(missing.map(({ typed, near }) => [typed, near[0] ?? '']));
  const [first] = missing;
  return (first?.near ?? []).map((choice) =>
    words
      .map(({ typed }) => (typed === first?.typed ? choice : (nearest.get(typed) ?? typed)))
      .filter((word) => word !== '')
      .join(' '),
  );
}
