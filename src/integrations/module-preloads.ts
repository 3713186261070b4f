import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { paths } from '../domain/paths.ts';

/** The pages with an island: their script is in modules, of which a browser knows only once it has read the first. */
const PAGES = [paths.nominate, paths.console];
const SCRIPT = /<script type="module" src="\/([^"]+)"/g;
const IMPORT = /(?:\bfrom|\bimport)\s*"(\.\/[^"]+\.js)"/g;

/** Names in the head of those pages every module that their scripts import at once, so that all are asked for together. */
export function modulePreloads(): AstroIntegration {
  return {
    name: 'module-preloads',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const path of PAGES) {
          const file = new URL(`.${path}index.html`, dir);
          const html = await readFile(file, 'utf8');
          const modules = new Set<string>();
          for (const [, script = ''] of html.matchAll(SCRIPT)) await addImports(dir, script, modules);
          const links = [...modules].map((module) => `<link rel="modulepreload" href="/${module}">`);
          await writeFile(
            file,
            html.replace('</head>', () => `${links.join('')}</head>`),
          );
        }
      },
    },
  };
}

/** Adds what the module imports, and what that does, by their paths in the built site. */
async function addImports(dir: URL, module: string, known: Set<string>): Promise<void> {
  const code = await readFile(new URL(module, dir), 'utf8');
  for (const [, address = ''] of code.matchAll(IMPORT)) {
    const imported = new URL(address, `https://built.invalid/${module}`).pathname.slice(1);
    if (known.has(imported)) continue;
    known.add(imported);
    await addImports(dir, imported, known);
  }
}
