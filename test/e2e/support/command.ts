import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** As the scripts of package.json run commands. */
const PREPARED = './functions/cli/require-node.mjs';
const ROOT = resolve(import.meta.dirname, '../../..');

/**
 * Runs a command against the journeys' own database and gives what it printed: it waits by itself while the running
 * portal is writing. It costs seconds: journeys run one to prove it, and otherwise ask the API of staff.
 * @throws when it is refused
 */
export function runCommand(script: string, ...args: string[]): string {
  const command = ['--import', PREPARED, script, ...args, '--persist-to', '.wrangler/e2e'];
  return execFileSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
}
