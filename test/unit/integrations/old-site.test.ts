import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LeaveFile, oldSite, stateOf } from '../../../src/integrations/old-site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dong-long-old-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (path: string) => join(folder, 'dist', path);

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

/** Clocks of files may go by ticks of some milliseconds; builds take longer. */
const nextTick = () => setTimeout(20);

/** A build that does this between its beginning and its end. */
async function build(during: (leave: LeaveFile) => void): Promise<void> {
  const { leave, integration } = oldSite();
  const { hooks } = integration;
  await hooks['astro:config:done']?.({ config: { outDir: pathToFileURL(`${at('')}`) } } as never);
  await hooks['astro:build:start']?.({} as never);
  await nextTick();
  during(leave);
  await hooks['astro:build:done']?.({} as never);
}

it('removes what an earlier build left and this one did not write, and folders that are empty then', async () => {
  write('tin-tuc/mot/index.html', 'cũ');
  write('tin-tuc/index.html', 'cũ');
  write('tri-an/da-gui/index.html', 'cũ');
  await build(() => {
    write('tin-tuc/index.html', 'mới');
    write('_headers', 'mới');
  });
  expect(existsSync(at('tin-tuc/mot'))).toBe(false);
  expect(existsSync(at('tri-an'))).toBe(false);
  expect([readFileSync(at('tin-tuc/index.html'), 'utf8'), existsSync(at('_headers'))]).toEqual(['mới', true]);
});

it('keeps what was written anew with the same words and the same time', async () => {
  write('index.html', 'như cũ');
  const time = new Date('2020-01-01');
  utimesSync(at('index.html'), time, time);
  await build(() => {
    write('index.html', 'như cũ');
    utimesSync(at('index.html'), time, time);
  });
  expect(existsSync(at('index.html'))).toBe(true);
});

it('leaves a file that is still in the state that was noted, and no other', async () => {
  for (const path of ['giu/index.html', 'doi/index.html', 'la/index.html']) write(path, 'cũ');
  const noted = stateOf(at('giu/index.html'));
  const before = stateOf(at('doi/index.html'));
  await nextTick();
  writeFileSync(at('doi/index.html'), 'tay sửa');
  const left: boolean[] = [];
  await build((leave) => {
    left.push(leave(at('giu/index.html'), noted), leave(at('doi/index.html'), before));
    left.push(leave(at('la/index.html'), undefined), leave(at('khong-co'), ''));
  });
  expect(left).toEqual([true, false, false, false]);
  expect(['giu', 'doi', 'la'].map((path) => existsSync(at(path)))).toEqual([true, false, false]);
});

it('leaves a repository in the folder alone', async () => {
  write('.git/HEAD', 'ref: refs/heads/trang');
  write('index.html', 'cũ');
  await build(() => {});
  expect([existsSync(at('.git/HEAD')), existsSync(at('index.html'))]).toEqual([true, false]);
});

it('has nothing to do for a first build', async () => {
  await build(() => write('index.html', 'mới'));
  expect(readFileSync(at('index.html'), 'utf8')).toBe('mới');
});

it('keeps Astro from emptying the folder', async () => {
  const updates: unknown[] = [];
  await oldSite().integration.hooks['astro:config:setup']?.({
    updateConfig: (update: unknown) => updates.push(update),
  } as never);
  expect(updates).toEqual([{ vite: { build: { emptyOutDir: false } } }]);
});
