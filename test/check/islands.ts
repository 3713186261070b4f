/**
 * Only the nomination runs framework code in the browser. Biome sees imports but not an element's `client:*`,
 * so the templates are read here. Usage: `node test/check/islands.ts [folder]`.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ISLANDS = new Set(['Nomination']);
const HYDRATED = /<([\w.]+)(?:(?!<)[\s\S])*?\sclient:(?:load|idle|visible|media|only)\b/g;

const folder = process.argv[2] ?? 'src';
let wrong = 0;
for (const file of globSync('**/*.{astro,mdx}', { cwd: folder })) {
  for (const [, element = ''] of readFileSync(join(folder, file), 'utf8').matchAll(HYDRATED)) {
    if (ISLANDS.has(element)) continue;
    wrong += 1;
    console.error(
      `${join(folder, file)}: <${element}> has a client: directive; the islands are ${[...ISLANDS]}.`,
    );
  }
}
process.exit(wrong ? 1 : 0);
