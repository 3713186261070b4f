import { type Database, reach } from '../db/client.ts';

/** A view as it is kept; `query` is JSON. */
export interface ViewRow {
  id: number;
  name: string;
  query: string;
}

/** A member's views, by name. */
export async function findViews({ d1 }: Database, staffId: number): Promise<ViewRow[]> {
  const { results } = await reach(() =>
    d1
      .prepare('SELECT id, name, query FROM saved_views WHERE staff_id = ?1 ORDER BY name')
      .bind(staffId)
      .all<ViewRow>(),
  );
  return results;
}

const UPSERT = `INSERT INTO saved_views (staff_id, name, query) SELECT ?1, ?2, ?3
  WHERE ?4 > (SELECT count(*) FROM saved_views WHERE staff_id = ?1 AND name <> ?2)
  ON CONFLICT (staff_id, name) DO UPDATE SET query = excluded.query`;

/** Keeps a view; one of the same name is replaced. @returns false when the member has `most` others already. */
export async function storeView(
  { d1 }: Database,
  staffId: number,
  { name, query }: Omit<ViewRow, 'id'>,
  most: number,
): Promise<boolean> {
  const { meta } = await reach(() => d1.prepare(UPSERT).bind(staffId, name, query, most).run());
  return meta.changes === 1;
}

/** Forgets one of the member's views; one that isn't theirs stays. */
export async function deleteView({ d1 }: Database, staffId: number, id: number): Promise<void> {
  await reach(() =>
    d1.prepare('DELETE FROM saved_views WHERE id = ?1 AND staff_id = ?2').bind(id, staffId).run(),
  );
}
