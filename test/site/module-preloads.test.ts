import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';

/** All addresses of modules that the built file has in it, whatever it does with them. */
const named = (module: string) =>
  [...readFileSync(`dist${module}`, 'utf8').matchAll(/"\.\/([^"]+\.js)"/g)].map(
    ([, name]) => `/_assets/${name}`,
  );

describe.each([paths.nominate, paths.console])('%s', (path) => {
  const page = parse(readFileSync(`dist${path}index.html`, 'utf8'));
  const scripts = page
    .querySelectorAll('script[type=module]')
    .map((script) => script.getAttribute('src') ?? '');
  const preloads = page
    .querySelectorAll('head > link[rel=modulepreload]')
    .map((link) => link.getAttribute('href') ?? '');

  it('names the modules that its scripts are made of, each once', () => {
    expect(preloads.length).toBeGreaterThan(3);
    expect(new Set(preloads).size).toBe(preloads.length);
    const known = [...scripts, ...preloads].flatMap(named);
    expect(preloads.filter((module) => !known.includes(module))).toEqual([]);
  });

  it('names none that waits until it is needed', () => {
    const code = [...scripts, ...preloads].map((module) => readFileSync(`dist${module}`, 'utf8')).join('');
    const later = [...code.matchAll(/import\(\s*[`"']\.\/([^`"']+)/g)].map(([, name]) => `/_assets/${name}`);
    expect(later.length).toBeGreaterThan(0);
    expect(preloads.filter((module) => later.includes(module))).toEqual([]);
  });
});
