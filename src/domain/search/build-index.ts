import { fold } from '../vietnamese/folding.ts';
import {
  type Contents,
  type SearchPage,
  SHARD_SIZE,
  type TextShard,
  type Vocabulary,
} from './index-format.ts';
import { SEARCH_KIND_LABELS, SEARCH_KINDS } from './kinds.ts';
import { packNumbers } from './numbers.ts';
import { PostingsPacker } from './postings.ts';
import { spellingOf, writtenWords } from './words.ts';

/** Takes the JSON of one file of the index and gives the name it will be fetched by. */
export type Emit = (kind: 'words' | 'texts' | 'vocabulary', json: string) => string;

/** A folded word: spelling → where it stands, with how often each way of writing it (case aside) occurs. */
interface Entry {
  postings: Map<string, PostingsPacker>;
  written: Map<string, { times: number }>;
  /** How many pages it stands on, and the last of them. */
  pages: number;
  last: number;
}

/** What the index keeps of a word as it is written. */
interface Known {
  entry: Entry;
  /** Those of its spelling. */
  postings: PostingsPacker;
  /** Case aside. */
  written: { times: number };
}

/** The words met so far. Texts repeat theirs, so each way of writing one is folded once. */
interface Words {
  entries: Map<string, Entry>;
  known: Map<string, Known>;
}

/** The index of these pages: every file goes through `emit`; what names them all is given back. */
export function buildIndex(pages: Iterable<SearchPage>, emit: Emit): Contents {
  const index = new IndexBuilder(emit);
  for (const page of pages) index.add(page);
  return index.finish();
}

/** The index as pages come, each of which may be forgotten once it is added. */
export class IndexBuilder {
  readonly #emit: Emit;
  readonly #words: Words = { entries: new Map(), known: new Map() };
  readonly #lengths: string[] = [];
  readonly #texts: Contents['texts'] = [];
  #kinds = '';

  /** Every file of the index goes through `emit`. */
  constructor(emit: Emit) {
    this.#emit = emit;
  }

  /** Adds the next page: the order of pages is theirs in the index. */
  add(page: SearchPage): void {
    this.#lengths.push(packNumbers(addPage(this.#words, page, this.#lengths.length)));
    this.#texts.push(emitTexts(page, this.#emit));
    this.#kinds += SEARCH_KINDS.indexOf(page.kind);
  }

  /** What names all files, once every page is added. */
  finish(): Contents {
    const sorted = [...this.#words.entries].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      lengths: this.#lengths,
      kinds: this.#kinds,
      words: emitWords(sorted, this.#emit),
      texts: this.#texts,
      vocabulary: this.#emit('vocabulary', JSON.stringify(sorted.map(toVocabulary))),
    };
  }
}

/** Adds a page's words; gives the lengths of its title, heading and passages. The kind counts as in the heading. */
function addPage(words: Words, { title, heading, kind, passages }: SearchPage, page: number): number[] {
  let position = 0;
  const second = heading === title ? '' : heading;
  return [
    title,
    kind === 'page' ? second : `${second}. ${SEARCH_KIND_LABELS[kind]}`,
    ...passages.map(({ text }) => text),
  ].map((text) => {
    const inText = writtenWords(text);
    for (const word of inText) {
      const { entry, postings, written } = lookUp(words, word);
      postings.add(page, position);
      written.times += 1;
      if (entry.last !== page) entry.pages += 1;
      entry.last = page;
      position += 1;
    }
    position += 1;
    return inText.length;
  });
}

function lookUp({ entries, known }: Words, word: string): Known {
  const before = known.get(word);
  if (before) return before;
  const entry = getOrAdd(entries, fold(word), () => ({
    postings: new Map(),
    written: new Map(),
    pages: 0,
    last: -1,
  }));
  const found = {
    entry,
    postings: getOrAdd(entry.postings, spellingOf(word), () => new PostingsPacker()),
    written: getOrAdd(entry.written, word.normalize('NFC').toLowerCase(), () => ({ times: 0 })),
  };
  known.set(word, found);
  return found;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function emitWords(sorted: readonly [string, Entry][], emit: Emit): Contents['words'] {
  const fields = sorted.map(([folded, { postings }]) => {
    const packed = [...postings].map(([spelling, where]) => [spelling, where.packed()]);
    return { folded, json: `${JSON.stringify(folded)}:${JSON.stringify(Object.fromEntries(packed))}` };
  });
  return fill(fields, ({ json }) => json).map((shard) => [
    shard[0]?.folded ?? '',
    emit('words', `{${shard.map(({ json }) => json).join()}}`),
  ]);
}

function emitTexts({ path, title, sample, passages }: SearchPage, emit: Emit): Contents['texts'][number] {
  let from = 0;
  const rows = passages.map(({ anchor, label, text }): TextShard['passages'][number] => [
    anchor,
    label,
    text,
  ]);
  return fill(rows, (row) => JSON.stringify(row)).map((shard) => {
    const texts: TextShard = { path, title, sample, from, passages: shard };
    from += shard.length;
    return [texts.from, emit('texts', JSON.stringify(texts))];
  });
}

/** Items cut into runs whose JSON is of {@link SHARD_SIZE} at the most, where an item isn't longer by itself. */
function fill<T>(items: readonly T[], toJson: (item: T) => string): T[][] {
  const runs: T[][] = [[]];
  let size = 0;
  for (const item of items) {
    const { length } = toJson(item);
    if (size > 0 && size + length > SHARD_SIZE) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)?.push(item);
    size += length;
  }
  return runs;
}

function toVocabulary([folded, { written, pages }]: [string, Entry]): Vocabulary[number] {
  const [[commonest] = [folded]] = [...written].sort(([, a], [, b]) => b.times - a.times);
  return [folded, commonest, pages];
}
