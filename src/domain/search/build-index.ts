import {
  type Contents,
  type SearchPage,
  SHARD_SIZE,
  type TextShard,
  type Vocabulary,
} from './index-format.ts';
import { SEARCH_KIND_LABELS, SEARCH_KINDS } from './kinds.ts';
import { packNumbers } from './numbers.ts';
import { type Postings, packPostings } from './postings.ts';
import { wordsIn } from './words.ts';

/** Takes the JSON of one file of the index and gives the name it will be fetched by. */
export type Emit = (kind: 'words' | 'texts' | 'vocabulary', json: string) => string;

/** A folded word: spelling → where it stands, with how often each way of writing it (case aside) occurs. */
interface Entry {
  postings: Map<string, Postings>;
  written: Map<string, number>;
  pages: Set<number>;
}

/** The index of these pages: every file goes through `emit`; what names them all is given back. */
export function buildIndex(pages: readonly SearchPage[], emit: Emit): Contents {
  const entries = new Map<string, Entry>();
  const lengths = pages.map((page, index) => packNumbers(addPage(entries, page, index)));
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    lengths,
    kinds: pages.map(({ kind }) => SEARCH_KINDS.indexOf(kind)).join(''),
    words: emitWords(sorted, emit),
    texts: pages.map((page) => emitTexts(page, emit)),
    vocabulary: emit('vocabulary', JSON.stringify(sorted.map(toVocabulary))),
  };
}

/** Adds a page's words; gives the lengths of its title, heading and passages. The kind counts as in the heading. */
function addPage(
  entries: Map<string, Entry>,
  { title, heading, kind, passages }: SearchPage,
  page: number,
): number[] {
  let position = 0;
  const second = heading === title ? '' : heading;
  return [
    title,
    kind === 'page' ? second : `${second}. ${SEARCH_KIND_LABELS[kind]}`,
    ...passages.map(({ text }) => text),
  ].map((text) => {
    const words = wordsIn(text);
    for (const { folded, spelling, start, end } of words) {
      const entry: Entry = entries.get(folded) ?? {
        postings: new Map(),
        written: new Map(),
        pages: new Set(),
      };
      entries.set(folded, entry);
      const postings: Postings = entry.postings.get(spelling) ?? new Map();
      entry.postings.set(spelling, postings);
      const positions = postings.get(page) ?? [];
      positions.push(position);
      postings.set(page, positions);
      const written = text.slice(start, end).normalize('NFC').toLowerCase();
      entry.written.set(written, (entry.written.get(written) ?? 0) + 1);
      entry.pages.add(page);
      position += 1;
    }
    position += 1;
    return words.length;
  });
}

function emitWords(sorted: readonly [string, Entry][], emit: Emit): Contents['words'] {
  const shards = fill(sorted, ([folded, { postings }]) => {
    const packed = [...postings].map(([spelling, where]) => [spelling, packPostings(where)]);
    return JSON.stringify([folded, Object.fromEntries(packed)]);
  });
  return shards.map((shard) => {
    const words = shard.map((json) => JSON.parse(json) as [string, Record<string, string>]);
    return [words[0]?.[0] ?? '', emit('words', JSON.stringify(Object.fromEntries(words)))];
  });
}

function emitTexts({ path, title, sample, passages }: SearchPage, emit: Emit): Contents['texts'][number] {
  let from = 0;
  return fill(passages, ({ anchor, label, text }) => JSON.stringify([anchor, label, text])).map((shard) => {
    const texts: TextShard = {
      path,
      title,
      sample,
      from,
      passages: shard.map((json) => JSON.parse(json) as [string, string, string]),
    };
    from += shard.length;
    return [texts.from, emit('texts', JSON.stringify(texts))];
  });
}

/** Items as JSON, cut into runs of {@link SHARD_SIZE} at the most where an item isn't longer by itself. */
function fill<T>(items: readonly T[], toJson: (item: T) => string): string[][] {
  const runs: string[][] = [[]];
  let size = 0;
  for (const item of items) {
    const json = toJson(item);
    if (size > 0 && size + json.length > SHARD_SIZE) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)?.push(json);
    size += json.length;
  }
  return runs;
}

function toVocabulary([folded, { written, pages }]: [string, Entry]): Vocabulary[number] {
  const [[commonest] = [folded]] = [...written].sort(([, a], [, b]) => b - a);
  return [folded, commonest, pages.size];
}
