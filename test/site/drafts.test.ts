import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASTRO } from '../../functions/cli/local/programs.ts';

const STORY = 'guong-dien-hinh/hang-cay-nhap/index.html';
const root = mkdtempSync(join(tmpdir(), 'drafts-'));

/** Builds the made-up content with a draft beside its story, and reads every text file that came out. */
function build(name: string, drafts: Record<string, string>): Map<string, string> {
  const out = join(root, name);
  execFileSync(process.execPath, [ASTRO, 'build', '--outDir', out], {
    env: { ...process.env, PORTAL_CONTENT: join(root, 'content'), ASTRO_TELEMETRY_DISABLED: '1', ...drafts },
    stdio: 'pipe',
  });
  const files = globSync('**/*.{html,json,xml,txt,js}', { cwd: out });
  return new Map(files.map((file) => [file, readFileSync(join(out, file), 'utf8')]));
}

let published = new Map<string, string>();
let preview = new Map<string, string>();

beforeAll(() => {
  cpSync('test/fixtures/content', join(root, 'content'), { recursive: true });
  const story = readFileSync('test/fixtures/content/stories/hang-cay-vi-du.md', 'utf8');
  writeFileSync(
    join(root, 'content/stories/hang-cay-nhap.md'),
    story.replace('title: Hàng cây thôn Mẫu', 'title: Hàng cây còn nháp\ndraft: true'),
  );
  published = build('published', { PORTAL_DRAFTS: '' });
  preview = build('preview', { PORTAL_DRAFTS: 'on' });
}, 120_000);

afterAll(() => rmSync(root, { recursive: true }));

describe('a draft', () => {
  it('leaves no trace in a build for the public', () => {
    const traces = [...published].filter(([file, text]) => /hang-cay-nhap|còn nháp/.test(file + text));
    expect(traces.map(([file]) => file)).toEqual([]);
    expect([...published.values()].filter((text) => text.includes('Bản xem trước'))).toEqual([]);
  });

  it('is in a preview, with its banner', () => {
    const page = parse(preview.get(STORY) ?? '');
    expect(page.querySelector('h1')?.textContent).toBe('Hàng cây còn nháp');
    expect(page.querySelector('.notice')?.textContent).toBe('Bản nháp. Bài này chưa hiện ở bản đăng.');
  });
});

it('says on every page of a preview that it is one, and keeps search engines out', () => {
  const pages = [...preview].filter(([file]) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(10);
  const silent = pages.filter(
    ([, text]) =>
      !parse(text).querySelector('.preview')?.textContent.includes('Bản xem trước') ||
      !text.includes('<meta name="robots" content="noindex">'),
  );
  expect(silent.map(([file]) => file)).toEqual([]);
});
