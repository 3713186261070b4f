import { once } from 'node:events';
import { launch, stop } from '../../../functions/cli/local/child.ts';

/** A last resort: whatever hangs must not hang forever without a word. */
const LIMIT_MS = 29 * 60_000;

/** How a program ended, and all that it printed. */
export interface Finished {
  code: number;
  output: string;
}

/** Runs a Node program to its end, keeping what it prints; `live` also shows it at once. */
export async function run(
  script: string,
  args: string[],
  { env, live = false }: { env?: Record<string, string>; live?: boolean } = {},
): Promise<Finished> {
  const child = launch(script, args, { ...(live ? {} : { NO_COLOR: '1' }), ...env }, 'pipe');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (live) process.stdout.write(text);
    });
  }
  const timer = setTimeout(() => {
    output += `\nStopped after ${LIMIT_MS / 60_000} minutes.\n`;
    void stop(child);
  }, LIMIT_MS);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  return { code: code ?? 1, output };
}
