/**
 * Fails when functions/db/schema.ts and migrations/ differ, in either of two ways: drizzle-kit would write a new
 * migration, or the SQL that landed builds other tables than the schema describes (an edited migration).
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DRIZZLE_KIT } from '../../functions/cli/local/programs.ts';
import { tablesOf } from './tables-of.ts';

const SCHEMA = 'functions/db/schema.ts';
mkdirSync('.wrangler', { recursive: true });
const scratch = mkdtempSync('.wrangler/drift-');

try {
  const landed = join(scratch, 'landed');
  cpSync('migrations', landed, { recursive: true });
  const before = new Set(sqlFiles(landed));
  generate(landed);
  const missing = sqlFiles(landed).filter((name) => !before.has(name));
  if (missing.length) {
    const sql = missing.map((name) => readFileSync(join(landed, name), 'utf8')).join('\n');
    fail(`${SCHEMA} is ahead of migrations/: run "npm run db:generate". It would write:\n${sql}`);
  }

  const fresh = join(scratch, 'fresh');
  generate(fresh);
  const wanted = tablesOf(sqlOf(fresh));
  const actual = tablesOf(sqlOf('migrations'));
  const other = [...new Set([...wanted.keys(), ...actual.keys()])].filter(
    (t) => wanted.get(t) !== actual.get(t),
  );
  for (const table of other)
    console.error(`${table}\n  schema:     ${wanted.get(table)}\n  migrations: ${actual.get(table)}`);
  if (other.length) fail('migrations/ builds other tables than the schema describes.');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function generate(out: string): void {
  const args = [
    DRIZZLE_KIT,
    'generate',
    '--dialect=sqlite',
    `--schema=${SCHEMA}`,
    `--out=${relative('.', out)}`,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) fail(`${stdout}${stderr}`);
}

function sqlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

function sqlOf(folder: string): string[] {
  return sqlFiles(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}

function fail(message: string): never {
  console.error(message);
  rmSync(scratch, { recursive: true, force: true });
  process.exit(1);
}
