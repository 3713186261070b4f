/**
 * Brings the local D1 of the folder that is given up to the last migration, each in one transaction; what `npm start`
 * runs first. Wrangler's own command starts a workerd for each migration, which takes several times as long.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unstable_splitSqlQuery as statementsOf } from 'wrangler';
import { endAfterwards, withLocalDatabase } from './database.ts';

const FOLDER = 'migrations';

/** Where `wrangler d1 migrations apply` notes what it has applied: that command and this go on from each other. */
const APPLIED = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

const [persistTo] = process.argv.slice(2);
if (persistTo === undefined) throw new Error('no folder');

await withLocalDatabase(persistTo, async ({ d1 }) => {
  await d1.prepare(APPLIED).run();
  const applied = async () => {
    const { results } = await d1.prepare('SELECT name FROM d1_migrations').all<{ name: string }>();
    return new Set(results.map(({ name }) => name));
  };
  const before = await applied();
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));
  for (const name of files.toSorted().filter((one) => !before.has(one))) {
    const statements = statementsOf(readFileSync(join(FOLDER, name), 'utf8'));
    const note = d1.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name);
    try {
      await d1.batch([...statements.map((sql) => d1.prepare(sql)), note]);
    } catch (error) {
      // Another portal that starts on the same folder may have been first.
      if (!(await applied()).has(name)) throw error;
    }
  }
});
endAfterwards();
