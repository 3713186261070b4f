import { execFileSync } from 'node:child_process';

/** Runs npm: the one that runs us, or the machine's. */
export function npm(args: string[]): string {
  const own = process.env.npm_execpath;
  const [program, first] = own ? [process.execPath, [own]] : ['npm', []];
  return execFileSync(program, [...first, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What the registry says about one field of a package; npm prints a lone value without its list. */
export function npmView<T>(spec: string, field: string): T {
  return JSON.parse(npm(['view', spec, field, '--json'])) as T;
}
