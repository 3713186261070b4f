import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const INDEX = readFileSync('src/styles/index.css', 'utf8');
const OWN = globSync('src/styles/parts/*.css').filter(
  (file) => !INDEX.includes(file.slice('src/styles/'.length)),
);

describe('a page’s own style sheet', () => {
  // A browser orders layers as it meets them, and a page's own sheet may come before the shared one.
  it.each(OWN)('%s tells the order of the layers first', (file) => {
    const [first] = readFileSync(file, 'utf8').match(/^@[^;{]+/m) ?? [];
    expect(first).toBe('@import "../layers.css"');
  });
});
