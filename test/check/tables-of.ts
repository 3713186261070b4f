import { DatabaseSync } from 'node:sqlite';

/** The tables that some SQL builds: name → its columns, indexes and foreign keys as one comparable text. */
export function tablesOf(sql: string[]): Map<string, string> {
  const db = new DatabaseSync(':memory:');
  for (const statements of sql) db.exec(statements);
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all();
  return new Map(tables.map(({ name }) => [String(name), shapeOf(db, String(name))]));
}

function shapeOf(db: DatabaseSync, table: string): string {
  const columns = db
    .prepare('SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?) ORDER BY name')
    .all(table);
  const indexes = db
    .prepare(
      `SELECT i.name, i."unique", i.partial, group_concat(c.name) AS columns
       FROM pragma_index_list(?) i, pragma_index_info(i.name) c GROUP BY i.name ORDER BY i.name`,
    )
    .all(table);
  const keys = db
    .prepare('SELECT "table", "from", "to", on_delete FROM pragma_foreign_key_list(?) ORDER BY "from"')
    .all(table);
  return JSON.stringify({ columns, indexes, keys });
}
