import { type InboxQuery, inboxQuerySchema } from '#domain/review/contract.ts';

/** The inbox's filters by their words in the address. */
const WORDS = {
  scope: 'pham-vi',
  campaign: 'phong-trao',
  office: 'co-quan',
  round: 'dot',
  state: 'trang-thai',
  award: 'khen',
  assignee: 'nguoi',
  age: 'so-ngay',
  words: 'tim',
} as const satisfies Partial<Record<keyof InboxQuery, string>>;

export const ANY: InboxQuery = inboxQuerySchema.parse({});

type Name = keyof typeof WORDS;
const NAMES = Object.keys(WORDS) as Name[];

/** The filters that the words of an address name; what it doesn't name, or names wrongly, is any. */
export function queryIn(words: Readonly<Record<string, string>>): InboxQuery {
  let query = ANY;
  for (const name of NAMES) {
    const said = words[WORDS[name]];
    const read = said === undefined ? null : inboxQuerySchema.safeParse({ ...query, [name]: said });
    if (read?.success && !Number.isNaN(read.data.age)) query = read.data;
  }
  return query;
}

/** The same as words of an address; what is any is left out. */
export function wordsOf(query: InboxQuery): Record<string, string> {
  const named = NAMES.filter((name) => query[name] !== ANY[name]);
  return Object.fromEntries(named.map((name) => [WORDS[name], String(query[name])]));
}

/** How many filters there are beside the scope and the words, which are always seen. */
export function countFilters(query: InboxQuery): number {
  return NAMES.filter((name) => name !== 'scope' && name !== 'words' && query[name] !== ANY[name]).length;
}
