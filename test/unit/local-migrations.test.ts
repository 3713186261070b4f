import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { QUIET, WRANGLER } from '../../functions/cli/local/programs.ts';

async function run(script: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], {
    env: { ...process.env, ...QUIET },
  });
  return stdout;
}

it('leaves wrangler nothing to apply to a local database, also when two portals start on it at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dong-long-migrations-'));
  try {
    await Promise.all([1, 2].map(() => run('functions/cli/local/migrate.ts', folder)));
    const left = await run(WRANGLER, 'd1', 'migrations', 'list', 'DB', '--local', '--persist-to', folder);
    expect(left).toContain('No migrations to apply');
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
