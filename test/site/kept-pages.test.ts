import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_SIZE } from '#domain/article/order.ts';
import { paths } from '#domain/paths.ts';
import { storyFile } from '../factories/articles.ts';
import { type BuiltSite, buildSite } from '../support/built-site.ts';

const STORY = 'stories/chuyen-2.md';

/** More stories than a list holds, one of them told anew. */
function writeStories(folder: string): void {
  cpSync('test/fixtures/content', folder, { recursive: true });
  for (let n = 1; n <= PAGE_SIZE + 2; n += 1) {
    const theme = n % 2 === 0 ? '[gop-suc]' : '[trong-cham-cay]';
    writeFileSync(
      join(folder, `stories/chuyen-${n}.md`),
      storyFile({ title: `Chuyện thử ${n}`, themes: theme }),
    );
  }
}

function bytesOf({ folder }: BuiltSite): Map<string, string> {
  // A Word file says at which minute it was made.
  const files = globSync('**/*', { cwd: folder, exclude: ['**/*.docx'] }).sort();
  const inside = files.filter((file) => statSync(join(folder, file)).isFile());
  return new Map(inside.map((file) => [file, readFileSync(join(folder, file), 'base64')]));
}

let first: BuiltSite;
let second: BuiltSite;
let clean: BuiltSite;
beforeAll(async () => {
  const content = mkdtempSync(join(tmpdir(), 'dong-long-content-'));
  writeStories(content);
  first = await buildSite({ PORTAL_CONTENT: content });
  writeFileSync(join(content, STORY), storyFile({ title: 'Chuyện đã sửa', themes: '[trong-cham-cay]' }));
  second = await buildSite({ PORTAL_CONTENT: content });
  // A folder of another name: nothing was kept of it.
  const copy = mkdtempSync(join(tmpdir(), 'dong-long-content-'));
  cpSync(content, copy, { recursive: true });
  clean = await buildSite({ PORTAL_CONTENT: copy });
  for (const folder of [content, copy]) rmSync(folder, { recursive: true });
}, 300_000);
afterAll(() => {
  for (const site of [first, second, clean]) site?.remove();
});

describe('a build after one story changed', () => {
  it('gives what a build from nothing gives, byte by byte', () => {
    const [built, expected] = [bytesOf(second), bytesOf(clean)];
    expect([...built.keys()]).toEqual([...expected.keys()]);
    const different = [...built].filter(([file, bytes]) => expected.get(file) !== bytes);
    expect(different.map(([file]) => file)).toEqual([]);
  });

  it('tells of the change on the story’s page, on lists and beside other stories', () => {
    for (const path of [paths.story('chuyen-2'), paths.stories, paths.story('chuyen-1')]) {
      expect(first.html(path)).not.toContain('Chuyện đã sửa');
      expect(second.html(path)).toContain('Chuyện đã sửa');
    }
  });
});
