import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_SIZE } from '#domain/article/order.ts';
import { paths } from '#domain/paths.ts';
import { storyFile } from '../factories/articles.ts';
import { type BuiltSite, buildSite, builtSite } from '../support/built-site.ts';
import { scratchFolder } from '../support/scratch.ts';

const STORY = 'stories/chuyen-2.md';
/** Taken away before the second build. */
const GONE = 'stories/chuyen-3.md';

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
/** Built over the first one, in the same folder. */
let second: BuiltSite;
let clean: BuiltSite;
beforeAll(async () => {
  const content = mkdtempSync(join(tmpdir(), 'dong-long-content-'));
  writeStories(content);
  second = await buildSite({ PORTAL_CONTENT: content });
  first = builtSite(scratchFolder('first'));
  cpSync(second.folder, first.folder, { recursive: true });
  writeFileSync(join(second.folder, 'tep-la.html'), 'không của trang');
  rmSync(join(content, GONE));
  writeFileSync(join(content, STORY), storyFile({ title: 'Chuyện đã sửa', themes: '[trong-cham-cay]' }));
  second = await buildSite({ PORTAL_CONTENT: content }, second.folder);
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

  it('writes nothing anew of a page that did not change', () => {
    const file = (site: BuiltSite, slug: string) =>
      statSync(join(site.folder, paths.story(slug), 'index.html'));
    const [kept, changed] = ['chuyen-9', 'chuyen-2'].map((slug) => file(second, slug).mtimeMs);
    expect(kept).toBeLessThan(changed ?? 0);
    expect(kept).toBeLessThan(statSync(join(second.folder, 'index.html')).mtimeMs);
  });

  it('leaves nothing of a story that is gone', () => {
    expect([first, second].map((site) => site.exists(paths.story('chuyen-3')))).toEqual([true, false]);
    expect(existsSync(join(second.folder, paths.story('chuyen-3')))).toBe(false);
  });

  it('tells of the change on the story’s page, on lists and beside other stories', () => {
    for (const path of [paths.story('chuyen-2'), paths.stories, paths.story('chuyen-1')]) {
      expect(first.html(path)).not.toContain('Chuyện đã sửa');
      expect(second.html(path)).toContain('Chuyện đã sửa');
    }
  });
});
