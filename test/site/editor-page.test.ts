import { existsSync, globSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { SECURITY_HEADERS } from '#domain/security-headers.ts';

const headers = readFileSync('dist/_headers', 'utf8');
const blocks = headers.split('\n\n').map((block) => block.trim().split('\n'));
const file = `dist${paths.editor}index.html`;
const page = parse(existsSync(file) ? readFileSync(file, 'utf8') : '');

describe('the editor’s page', () => {
  it('is built for the tests', () => {
    expect(existsSync(file), 'build with PORTAL_EDITOR=local, as npm test does').toBe(true);
  });

  it('is on no public list and no page leads to it', () => {
    expect(page.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(readFileSync('dist/robots.txt', 'utf8')).toContain(`Disallow: ${paths.editor}\n`);
    expect(readFileSync('dist/sitemap.xml', 'utf8')).not.toContain(paths.editor);
    const leading = globSync('**/*.html', { cwd: 'dist' })
      .filter((file) => !file.startsWith('bien-tap'))
      .filter((file) => readFileSync(`dist/${file}`, 'utf8').includes(`href="${paths.editor}`));
    expect(leading).toEqual([]);
  });

  it('alone has a looser policy; every other path keeps the strict one', () => {
    const of = (path: string) => blocks.find(([first]) => first === path) ?? [];
    expect(of('/*').slice(1)).toEqual(
      Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`),
    );
    const away = of(paths.editor).indexOf('  ! Content-Security-Policy');
    expect(of(paths.editor)[away + 1]).toContain("default-src 'none'; script-src 'self' ");
    expect(headers.match(/! Content-Security-Policy/g)).toHaveLength(1);
    expect(headers.match(/unsafe-inline/g)).toHaveLength(1);
  });

  it('is configured by the portal’s own fields, with a draft to begin with', () => {
    const config = JSON.parse(page.querySelector('#cau-hinh')?.textContent ?? '{"collections":[]}') as {
      collections: { name: string; fields: { name: string; default?: unknown }[] }[];
    };
    expect(config.collections.map(({ name }) => name)).toEqual(['stories', 'news']);
    for (const { fields } of config.collections) {
      expect(fields.at(-1)?.name).toBe('body');
      expect(fields.find(({ name }) => name === 'draft')?.default).toBe(true);
    }
  });
});
