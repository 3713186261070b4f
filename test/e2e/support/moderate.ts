import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Runs `npm run moderate` against the journeys' own database and gives what it printed. */
export function moderate(...args: string[]): string {
  return execFileSync(
    process.execPath,
    ['functions/cli/moderate.ts', ...args, '--persist-to', '.wrangler/e2e'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
}

/** The id of the waiting commendation with these words. @throws when it isn't waiting. */
export function pendingId(words: string): string {
  const list = moderate('list');
  const entry = list.split(/\n(?=\w{8} )/).find((one) => one.includes(words));
  const id = entry?.match(/^\w{8}/)?.[0];
  if (!id) throw new Error(`Not waiting: “${words}” in\n${list}`);
  return id;
}
