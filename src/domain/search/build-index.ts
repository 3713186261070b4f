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
import { type Postings, packPostings } from './postings.ts';
import { spellingOf, writtenWords } from './words.ts';

/** Takes the JSON of one file of the index and gives the name it will be fetched by. */
export type Emit = (kind: 'words' | 'texts' | 'vocabulary', json: string) => string;

/** A folded word: spelling → where it stands, with how often each way of writing it (case aside) occurs. */
interface Entry {
  postings: Map<string, Postings>;
  written: Map<string, number>;
  pages: Set<number>;
}

/** What the index keeps of a word as it is written. */
interface Known {
  entry: Entry;
  /** Those of its spelling. */
  postings: Postings;
  /** Case aside. */
  written: string;
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
      const positions = postings.get(page);
      if (positions) positions.push(position);
      else postings.set(page, [position]);
      entry.written.set(written, (entry.written.get(written) ?? 0) + 1);
      entry.pages.add(page);
      position += 1;
    }
    position += 1;
    return inText.length;
  });
}

function lookUp({ entries, known }: Words, word: string): Known {
  const before = known.get(word);
  if (before) return before;
  const [folded, spelling] = [fold(word), spellingOf(word)];
  const entry = entries.get(folded) ?? { postings: new Map(), written: new Map(), pages: new Set() };
  entries.set(folded, entry);
  const postings: Postings = entry.postings.get(spelling) ?? new Map();
  entry.postings.set(spelling, postings);
  const found = { entry, postings, written: word.normalize('NFC').toLowerCase() };
  known.set(word, found);
  return found;
}

function emitWords(sorted: readonly [string, Entry][], emit: Emit): Contents['words'] {
  const fields = sorted.map(([folded, { postings }]) => {
    const packed = [...postings].map(([spelling, where]) => [spelling, packPostings(where)]);
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
  const [[commonest] = [folded]] = [...written].sort(([, a], [, b]) => b - a);
  return [folded, commonest, pages.size];
}
