import { fold } from '../vietnamese/folding.ts';
import { plainWords } from '../vietnamese/plain-words.ts';
import { type FoundName, inAll, type ReadFile, readNames } from './find.ts';
import { WORDS_FILE, type WordsFile } from './format.ts';
import { openPostings, type Scores } from './postings.ts';

/** So many names that have every word of one are read, to find those that have no others. */
const MOST_READ = 50;

/**
 * Finds who is called the same as each of many: the same words in the same order, without marks and case. Each file is
 * read once, however many names lie in it, and a word that nobody has costs nothing.
 * @param keys names by `plainWords`
 * @returns at most `limit` for a name, by its key; a name that nobody has is left out
 */
export async function findSameNames(
  read: ReadFile,
  keys: Iterable<string>,
  limit: number,
): Promise<Map<string, FoundName[]>> {
  const once = readingOnce(read);
  const { words, starts } = (await once(WORDS_FILE)) as WordsFile;
  const spelt = new Map<string, Map<number, number>>();
  for (const [number, word] of words.split(' ').entries()) {
    const plain = fold(word);
    spelt.set(plain, (spelt.get(plain) ?? new Map()).set(number, 0));
  }
  const namesWith = openPostings(once, starts);
  const byWord = new Map<string, Promise<Scores>>();
  const having = (word: string) => {
    const known = byWord.get(word) ?? namesWith(spelt.get(word) ?? new Map());
    byWord.set(word, known);
    return known;
  };
  const looked = [...new Set(keys)].map(async (key): Promise<[string, FoundName[]]> => {
    const parts = [...new Set(key.split(' '))];
    if (!parts.every((word) => spelt.has(word))) return [key, []];
    const numbers = [...inAll(await Promise.all(parts.map(having))).keys()].slice(0, MOST_READ);
    const names = await readNames(once, numbers);
    return [key, names.filter(({ record }) => plainWords(record[0]) === key).slice(0, limit)];
  });
  const found = await Promise.all(looked);
  return new Map(found.filter(([, names]) => names.length > 0));
}

/** Asks for a file once, also while it is still being read. */
function readingOnce(read: ReadFile): ReadFile {
  const asked = new Map<string, Promise<unknown>>();
  return (name) => {
    const answer = asked.get(name) ?? read(name);
    asked.set(name, answer);
    return answer;
  };
}
