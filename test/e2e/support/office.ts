import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const TRIES = 5;

/**
 * Runs `npm run dossier` against the journeys' own database and gives what it printed. The running portal may be
 * writing to it, and SQLite lets only one write: then it is run again. @throws when it is refused.
 */
export function office(...args: string[]): string {
  for (let left = TRIES; ; left--) {
    try {
      const command = ['functions/cli/dossier.ts', ...args, '--persist-to', '.wrangler/e2e'];
      return execFileSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      if (left === 1 || !String(error).includes('SQLITE_BUSY')) throw error;
    }
  }
}
