import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { paths } from '../../src/domain/paths.ts';

const STORY = 'content/stories/to-di-cho-giup-dan.md';

// The page draws only the fields that are in sight.
test.use({ viewport: { width: 1280, height: 4000 } });

/** A person would pick the portal's folder; here the browser's own private folder stands for it. */
async function openFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const showDirectoryPicker = async () => {
      const root = await navigator.storage.getDirectory();
      await root.getDirectoryHandle('.git', { create: true });
      return root;
    };
    Object.assign(window, { showDirectoryPicker });
    const granted = async () => 'granted';
    Object.assign(FileSystemHandle.prototype, { queryPermission: granted, requestPermission: granted });
  });
  await page.goto(`${paths.editor}#/collections/stories/new`);
  await page.getByRole('button', { name: 'kho mã nguồn cục bộ' }).click();
}

/** The text of a file that the page has saved; empty while there is none. */
async function savedFile(page: Page, path: string): Promise<string> {
  return page.evaluate(async (parts) => {
    try {
      let folder = await navigator.storage.getDirectory();
      for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
      const handle = await folder.getFileHandle(parts.at(-1) ?? '');
      return await (await handle.getFile()).text();
    } catch {
      return '';
    }
  }, path.split('/'));
}

test('an editor writes a story in the browser, and the portal takes it', async ({ page }) => {
  const outside: string[] = [];
  page.on('response', (response) => {
    const { protocol, hostname } = new URL(response.url());
    if (/^https?:$/.test(protocol) && hostname !== 'localhost') outside.push(response.url());
  });
  const type = (label: string, words: string) =>
    page.getByRole('textbox', { name: label, exact: true }).last().fill(words);

  await openFolder(page);
  await type('Tên bài', 'Tổ đi chợ giúp dân');
  await type('Câu mở đầu', 'Một câu chuyện để thử trang biên tập.');
  await type('Ngày diễn ra', '2021');
  await type('Nơi diễn ra', 'Sơn La');
  await type('Nơi đọc duyệt', 'Tổ nội dung của cổng');
  await page.getByRole('radio', { name: 'Tập thể' }).click();
  await page.getByRole('radio', { name: /^Sơn La/ }).click();
  await page.getByRole('button', { name: /Thêm .Nguồn/ }).click();
  await type('Tên bài hoặc văn bản', 'Trang mẫu');
  await type('Nơi đăng', 'Báo Ví Dụ');
  await type('Địa chỉ trang', 'https://vi-du.example/to');
  await type('Ngày đăng', '2021-10-12');
  await page.getByRole('radio', { name: 'B', exact: true }).click();
  await page.getByRole('button', { name: /Thêm .Con số/ }).click();
  await type('Giá trị', '12 người');
  await type('Là gì', 'đi chợ giúp dân');
  await page.getByRole('textbox', { name: 'Bài viết' }).click();
  await page.keyboard.type('Tổ có 12 người.');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();

  await expect.poll(() => savedFile(page, STORY)).toContain('title: "Tổ đi chợ giúp dân"');
  const saved = await savedFile(page, STORY);
  expect(saved).toContain('date: "2021"\n');
  expect(saved).toContain('draft: true\n');
  expect(outside).toEqual([]);

  const folder = mkdtempSync(join(tmpdir(), 'editor-'));
  cpSync('content', folder, { recursive: true });
  writeFileSync(join(folder, STORY.replace('content/', '')), saved);
  const said = execFileSync(process.execPath, ['functions/cli/content/check.ts'], {
    env: { ...process.env, PORTAL_CONTENT: folder },
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(said).toContain('to-di-cho-giup-dan.md');
  expect(said).toContain('0 lỗi');
});

test('only the editor’s page has its looser policy', async ({ request }) => {
  const policy = async (path: string) => (await request.get(path)).headers()['content-security-policy'];
  expect(await policy(paths.editor)).toContain("style-src 'self' 'unsafe-inline'");
  expect(await policy(paths.editor)).toContain("connect-src 'self' blob: data:;");
  for (const path of [paths.home, paths.siteMap, paths.stories, paths.nominate, '/khong-co/']) {
    expect(await policy(path), path).not.toContain('unsafe');
  }
});
