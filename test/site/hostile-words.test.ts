import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { storyFile } from '../factories/articles.ts';
import { type BuiltSite, buildSite, wordsOf } from '../support/built-site.ts';

/** Closes whatever it may stand in: an attribute, a script, a cell, a feed's text. */
const HOSTILE = `</script><script>alert(1)</script>]]>"'><xau onclick=x>`;
const NAME = `=1+1 ${HOSTILE}`;

let site: BuiltSite;
beforeAll(async () => {
  const content = mkdtempSync(join(tmpdir(), 'dong-long-content-'));
  cpSync('test/fixtures/content', content, { recursive: true });
  const decision = join(content, 'honours/vi-du/01-qd-mau.md');
  const text = readFileSync(decision, 'utf8');
  writeFileSync(decision, text.replace('sample: true', 'recipientsFile: ten.csv\nsample: true'));
  // The table takes a turned name too: what nobody sees is dropped as it is read.
  const cell = `"${NAME.replaceAll('"', '""')}\u202E"`;
  writeFileSync(
    join(content, 'honours/vi-du/ten.csv'),
    `Đối tượng;Tên;Nơi;Thành tích;Mã\r\nCá nhân;${cell};Xã Mẫu;${cell};ke-xau\r\n`,
  );
  const line = JSON.stringify(HOSTILE);
  writeFileSync(join(content, 'stories/chuyen-xau.md'), storyFile({ title: line, lead: line }));
  site = await buildSite({ PORTAL_CONTENT: content });
  rmSync(content, { recursive: true });
}, 180_000);
afterAll(() => site?.remove());

it('a name or title that is a script is words on every page, in every feed and every table', () => {
  const told = [...site.texts()].filter(([, text]) => /alert\(1\)/.test(text)).map(([file]) => file);
  expect(told).toEqual(
    expect.arrayContaining([
      `${paths.story('chuyen-xau').slice(1)}index.html`,
      `${paths.decision('vi-du', '01-qd-mau').slice(1)}index.html`,
      paths.storyFeed.slice(1),
      paths.storyJsonFeed.slice(1),
      paths.targetFile(0).slice(1),
    ]),
  );
  for (const file of told.filter((name) => /\.(html|xml|svg)$/.test(name))) {
    const text = site.texts().get(file) ?? '';
    const page = parse(text);
    expect(page.querySelectorAll('xau'), file).toEqual([]);
    expect(page.querySelectorAll('[onclick]'), file).toEqual([]);
    const scripts = page.querySelectorAll('script:not([src])').map((script) => script.textContent);
    expect(
      scripts.filter((script) => script.startsWith('alert')),
      file,
    ).toEqual([]);
  }
  for (const file of told.filter((name) => name.endsWith('.json')))
    expect(() => JSON.parse(site.texts().get(file) ?? ''), file).not.toThrow();
});

it('the name stands on its page as it was written, without what turned it', () => {
  const page = site.page(paths.decision('vi-du', '01-qd-mau'));
  expect(wordsOf(page.getElementById('ke-xau'))).toContain(NAME);
  const turned = [...site.texts()].filter(([file, text]) => !/\.js$/.test(file) && text.includes('\u202E'));
  expect(turned.map(([file]) => file)).toEqual([]);
});

it('structured data about the story is still data', () => {
  const scripts = site.page(paths.story('chuyen-xau')).querySelectorAll('script[type="application/ld+json"]');
  const [data] = scripts.map((script) => JSON.parse(script.textContent));
  expect(data.headline).toBe(HOSTILE);
});

it('a spreadsheet is given the name as words', () => {
  const table = [...site.texts()].find(([file, text]) => file.endsWith('.csv') && text.includes('=1+1'));
  const cell = `"'${NAME.replaceAll('"', '""')}"`;
  expect(table?.[1]).toContain(cell);
  expect(table?.[1].replaceAll(cell, '')).not.toContain('=1+1');
});
