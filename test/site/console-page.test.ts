import { globSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import budgets from '../bench/budgets.json' with { type: 'json' };
import { weighScript } from '../bench/page-weight.ts';

const html = readFileSync(`dist${paths.console}index.html`, 'utf8');
const page = parse(html);

describe('the console’s page', () => {
  it('is kept from search engines, by the page and by a header, and from windows that opened it', () => {
    expect(page.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    const block = readFileSync('dist/_headers', 'utf8')
      .split('\n\n')
      .find((one) => one.startsWith(`${paths.console}*`));
    expect(block?.split('\n').slice(1)).toEqual([
      '  ! Referrer-Policy',
      '  Referrer-Policy: same-origin',
      '  Cross-Origin-Opener-Policy: same-origin',
      '  X-Robots-Tag: noindex',
    ]);
  });

  it('is on no list, in no index, and no page leads to it', () => {
    const lists = globSync(['*.{xml,webmanifest}', '**/*.{html,json}', 'sw.js'], { cwd: 'dist' });
    const naming = lists.filter((file) => readFileSync(`dist/${file}`, 'utf8').includes(paths.console));
    expect(naming).toEqual([]);
  });

  it('carries nothing that the security policy blocks, and no more script than its budget', () => {
    expect(page.querySelectorAll('style, [style], iframe, object').map(String)).toEqual([]);
    expect(html).not.toMatch(/<[^>]+\son[a-z]+=/);
    const scripts = page.querySelectorAll('script');
    expect(scripts.map((script) => [script.getAttribute('type'), script.textContent.trim()])).toEqual([
      ['module', ''],
    ]);
    expect(weighScript('dist', page)).toBeLessThanOrEqual(budgets.pages['/quan-tri/'].scriptKB * 1024);
  });
});
