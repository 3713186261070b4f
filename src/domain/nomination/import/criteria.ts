import { plainWords } from '#domain/vietnamese/plain-words.ts';

/** A criterion of the plan, by its id and in a few words. */
export interface KnownCriterion {
  id: string;
  summary: string;
}

/**
 * The criteria that a cell names: by their place in the plan's list (`1; 3`, `Tiêu chuẩn 2`), by id, or by their
 * words. What names none is given back.
 */
export function readCriteria(
  cell: string,
  known: readonly KnownCriterion[],
): { ids: string[]; unknown: string[] } {
  const ids = new Set<string>();
  const unknown: string[] = [];
  for (const said of partsOf(cell)) {
    const found = find(said, known);
    if (found) ids.add(found.id);
    else unknown.push(said);
  }
  return { ids: known.filter(({ id }) => ids.has(id)).map(({ id }) => id), unknown };
}

/** Commas part numbers only: sentences have commas of their own. */
function partsOf(cell: string): string[] {
  const splitter = /^[\s\d,;.]*$/.test(cell) ? /[\n;,]/ : /[\n;]/;
  return cell
    .split(splitter)
    .map((said) => said.replace(/^[-+•*\s]+/, '').trim())
    .filter((said) => said !== '');
}

const NUMBERED = /^(?:tieu chuan|tieu chi|tc|so)?\s*(\d{1,2})$/;

function find(said: string, known: readonly KnownCriterion[]): KnownCriterion | undefined {
  const words = plainWords(said);
  const number = NUMBERED.exec(words)?.[1];
  if (number) return known[Number(number) - 1];
  const unnumbered = words.replace(/^(?:\d{1,2}|[a-z])\s+/, '');
  return known.find(({ id, summary }) => {
    const own = plainWords(summary);
    return [words, unnumbered].some((asked) => asked === plainWords(id) || asked === own);
  });
}
