import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import type { LeaveFile } from '../../../src/integrations/old-site.ts';
import { searchIndex } from '../../../src/integrations/search-index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dong-long-search-'));
});
afterEach(() => {
  left.length = 0;
  rmSync(folder, { recursive: true });
});

const STORIES = ['mot', 'hai', 'ba', 'bon'].map((name) => paths.story(name));
const pageAt = (path: string, words = '') =>
  new TextEncoder().encode(
    `<head><title>${path} – Đồng Lòng</title></head><main id="noi-dung"><h1>Chuyện</h1><p>Giữ thôn ${path}</p><p>${words}</p></main>`,
  );

/** Those that were left where they lay. */
const left: string[] = [];
const leave: LeaveFile = (file) => left.push(file) > 0;

/** The files of the index that a build of the edition makes which draws these pages one after the other. */
async function indexOf(
  drawn: readonly string[],
  name: string,
  { edition = 'a', key = undefined as string | undefined, words = '' } = {},
): Promise<Record<string, string>> {
  const { reader, integration } = searchIndex(leave, join(folder, 'kept'));
  reader.expect([...STORIES, paths.home], edition);
  for (const path of drawn) reader.read?.(path, pageAt(path, words), key && `${path} ${key}`);
  const dir = join(folder, name);
  await integration.hooks['astro:build:done']?.({ dir: pathToFileURL(`${dir}/`) } as never);
  const files = globSync('**/*.json', { cwd: dir }).sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
}

describe('the index of a build', () => {
  it('is the same in whatever order pages are drawn', async () => {
    const one = await indexOf(STORIES, 'one');
    expect(Object.values(one).join()).toContain('Giữ thôn');
    expect(await indexOf(STORIES.toReversed(), 'other')).toEqual(one);
  });

  it('has each page that was drawn where another was not, and none that search leaves out', async () => {
    const texts = Object.values(await indexOf([paths.home, ...STORIES.slice(1)], 'one')).join();
    expect(STORIES.map((path) => texts.includes(`Giữ thôn ${path}`))).toEqual([false, true, true, true]);
    expect(texts).not.toContain(`Giữ thôn ${paths.home} `);
    expect(texts).not.toContain(`"Giữ thôn ${paths.home}"`);
  });

  it('has of a page with the same key what a build of the same edition read of it', async () => {
    const textOf = async (options: Parameters<typeof indexOf>[2]) =>
      Object.values(await indexOf(STORIES, 'one', options)).join();
    expect(await textOf({ key: '1', words: 'Lần đầu' })).toContain('Lần đầu');
    const words = 'Lần sau';
    expect(await textOf({ key: '1', words })).toContain('Lần đầu');
    for (const changed of [{ key: '2' }, { edition: 'b', key: '1' }, {}]) {
      rmSync(join(folder, 'one'), { recursive: true });
      const text = await textOf({ ...changed, words });
      expect([text.includes('Lần đầu'), text.includes('Lần sau')]).toEqual([false, true]);
    }
  });

  it('leaves the files of a build before that lie as it left them, and writes those that do not', async () => {
    const first = await indexOf(STORIES, 'one');
    const files = Object.keys(first)
      .filter((file) => file.startsWith(paths.searchFiles.slice(1)))
      .map((file) => join(folder, 'one', file));
    expect(left).toEqual([]);
    const [damaged = '', removed = ''] = files;
    writeFileSync(damaged, '{"cắt":');
    rmSync(removed);
    expect(await indexOf(STORIES, 'one')).toEqual(first);
    expect(left.sort()).toEqual(files.slice(2).sort());
  });

  it('reads a page from the file that it lies in', async () => {
    const file = join(folder, 'mot.html');
    writeFileSync(file, pageAt(STORIES[0] ?? '', 'Từ tệp'));
    const { reader, integration } = searchIndex(leave, join(folder, 'kept'));
    reader.expect(STORIES, 'a');
    reader.read?.(STORIES[0] ?? '', file, undefined);
    await integration.hooks['astro:build:done']?.({ dir: pathToFileURL(`${folder}/one/`) } as never);
    const texts = globSync('**/*.json', { cwd: folder }).map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    );
    expect(texts.join()).toContain('Từ tệp');
  });

  it('stops the build if it can’t be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(indexOf(STORIES, 'file')).rejects.toThrow('ENOTDIR');
  });
});
