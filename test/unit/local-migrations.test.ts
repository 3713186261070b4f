import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { QUIET, WRANGLER } from '../../functions/cli/local/programs.ts';

function run(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...QUIET },
    stdio: 'pipe',
  });
}

it('leaves wrangler nothing to apply to a local database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dong-long-migrations-'));
  try {
    run('functions/cli/local/migrate.ts', folder);
    const left = run(WRANGLER, 'd1', 'migrations', 'list', 'DB', '--local', '--persist-to', folder);
    expect(left).toContain('No migrations to apply');
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
