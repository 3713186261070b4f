import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { ASTRO } from '../../functions/cli/local/programs.ts';
import { run } from './runner/command.ts';
import { scratchFolder } from './scratch.ts';

/** A site that Astro built, as its visitors' browsers get it. */
export interface BuiltSite {
  folder: string;
  /** Every file that holds text, by its path in the folder. */
  texts: () => Map<string, string>;
  exists: (path: string) => boolean;
  html: (path: string) => string;
  page: (path: string) => HTMLElement;
  remove: () => void;
}

/** The site in a folder; `dist` is the one that the test run built. */
export function builtSite(folder = 'dist'): BuiltSite {
  const fileOf = (path: string) => join(folder, path, 'index.html');
  const html = (path: string) => readFileSync(fileOf(path), 'utf8');
  return {
    folder,
    texts: () =>
      new Map(
        globSync('**/*.{html,ics,json,xml,txt,css,js,csv,svg,webmanifest}', { cwd: folder }).map((file) => [
          file,
          readFileSync(join(folder, file), 'utf8'),
        ]),
      ),
    exists: (path) => existsSync(fileOf(path)),
    html,
    page: (path) => parse(html(path)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Builds the site under other settings, into a folder of its own where none is given.
 * @throws Error with what Astro said.
 */
export async function buildSite(
  env: Record<string, string>,
  folder = scratchFolder('site'),
): Promise<BuiltSite> {
  const { code, output } = await run(ASTRO, ['build', '--outDir', folder], { env });
  if (code !== 0) throw new Error(output);
  return builtSite(folder);
}

/** The words of an element as a reader sees them, in one line. */
export function wordsOf(element: HTMLElement | null): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
