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
  return runNode([script, ...args, '--persist-to', '.wrangler/e2e']);
}

/**
 * Runs a program and gives what it printed; `env` is what its surroundings have more than this journey's.
 * @throws when it fails
 */
export function runNode(command: readonly string[], env: Record<string, string> = {}): string {
  return execFileSync(process.execPath, ['--import', PREPARED, ...command], {
    ...{ cwd: ROOT, encoding: 'utf8', stdio: 'pipe' },
    env: { ...process.env, ...env },
  });
}
