import { type Database, reach, writeTogether } from '../db/client.ts';

/** Pages on one page of the list. */
export const RATED_PAGES = 50;
const LINES = 10;

export interface NewRating {
  page: string;
  visitor: string;
  useful: boolean;
  line: string;
  at: number;
}

const MARK =
  'INSERT INTO rating_marks (page, visitor, mark, at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING';
const MARKED = 'EXISTS (SELECT 1 FROM rating_marks WHERE mark = ?1)';
const COUNT = `INSERT INTO page_ratings (page, useful, useless) SELECT ?2, ?3, 1 - ?3 WHERE ${MARKED}
  ON CONFLICT (page) DO UPDATE SET useful = useful + excluded.useful, useless = useless + excluded.useless`;
const LINE = `INSERT INTO rating_lines (page, useful, line, at) SELECT ?2, ?3, ?4, ?5 WHERE ?4 <> '' AND ${MARKED}`;

/** Counts a rating. @returns false, and nothing is counted, when the visitor has rated the page today. */
export async function insertRating(
  db: Database,
  { page, visitor, useful, line, at }: NewRating,
): Promise<boolean> {
  const mark = crypto.randomUUID();
  const [marked] = await writeTogether(db, [
    db.d1.prepare(MARK).bind(page, visitor, mark, at),
    db.d1.prepare(COUNT).bind(mark, page, Number(useful)),
    db.d1.prepare(LINE).bind(mark, page, Number(useful), line, at),
  ]);
  return marked === 1;
}

export interface RatedPage {
  page: string;
  useful: number;
  useless: number;
}

export const RATED = `SELECT page, useful, useless FROM page_ratings WHERE page > ?1 ORDER BY page LIMIT ${RATED_PAGES + 1}`;
export const LINES_OF = `SELECT page, useful, line, at FROM rating_lines WHERE page = ?1 ORDER BY id DESC LIMIT ${LINES}`;

/** Rated pages by their addresses, after that one. */
export async function findRatedPages({ d1 }: Database, after: string): Promise<RatedPage[]> {
  const { results } = await reach(() => d1.prepare(RATED).bind(after).all<RatedPage>());
  return results;
}

/** The newest lines about each of the pages. */
export async function findRatingLines({ d1 }: Database, pages: readonly string[]) {
  if (pages.length === 0) return [];
  const found = await reach(() =>
    d1.batch<{ page: string; useful: number; line: string; at: number }>(
      pages.map((page) => d1.prepare(LINES_OF).bind(page)),
    ),
  );
  return found.flatMap(({ results }) => results);
}

/** Forgets who rated what before the instant. @returns how many marks went. */
export async function deleteRatingMarks(db: Database, before: number): Promise<number> {
  const [gone] = await writeTogether(db, [
    db.d1.prepare('DELETE FROM rating_marks WHERE at < ?1').bind(before),
  ]);
  return gone ?? 0;
}
