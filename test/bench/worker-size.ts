import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { QUIET, WRANGLER } from '../../functions/cli/local/programs.ts';
import { scratchFolder } from '../support/scratch.ts';

/** Bytes of the Worker's bundle as wrangler would upload it, gzipped; nothing is uploaded. */
export function workerSize(): number {
  const out = scratchFolder('bundle');
  execFileSync(process.execPath, [WRANGLER, 'deploy', '--dry-run', '--minify', '--outdir', out], {
    stdio: 'pipe',
    env: { ...process.env, ...QUIET },
  });
  const files = readdirSync(out).filter((file) => file.endsWith('.js'));
  return files.reduce(
    (total, file) => total + gzipSync(readFileSync(join(out, file)), { level: 9 }).length,
    0,
  );
}
