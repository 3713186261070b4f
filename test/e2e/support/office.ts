import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/**
 * Runs `npm run dossier` against the journeys' own database and gives what it printed: it waits by itself while the
 * running portal is writing. @throws when it is refused.
 */
export function office(...args: string[]): string {
  const command = ['functions/cli/dossier.ts', ...args, '--persist-to', '.wrangler/e2e'];
  return execFileSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
}
