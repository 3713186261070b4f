import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type HTMLElement, parse } from 'node-html-parser';

/** What a first visit to a page transfers, in bytes: text as gzip, fonts as they are. */
export interface PageWeight {
  total: number;
  script: number;
  style: number;
  font: number;
  html: number;
}

/** File names in a style sheet or script that it loads in turn. */
const URLS = /url\(["']?([^"')]+)["']?\)/g;
const IMPORTS = /(?:from|import)\s*\(?["'](\.{0,2}\/[^"']+\.js)["']/g;

/**
 * Weighs a built page as a browser would load it cold. A font counts when the page has a letter of the face's
 * range and an element in its style; to stay on the safe side every upright face counts, and the italic ones
 * count when the page has an `em` or `i`.
 */
export function weighPage(dist: string, path: string): PageWeight {
  const html = read(dist, join(path, 'index.html'));
  const page = parse(html.toString());
  const styles = hrefs(page, 'link[rel=stylesheet]', 'href');
  const italic = page.querySelector('em, i') !== null;
  const fonts = new Set(
    styles
      .flatMap((style) => fontsOf(read(dist, style).toString(), style))
      .filter((font) => italic || !font.includes('italic')),
  );
  const weight = {
    html: gzip(html),
    style: sum(styles.map((style) => gzip(read(dist, style)))),
    script: weighScript(dist, page),
    font: sum([...fonts].map((font) => read(dist, font).length)),
  };
  return { ...weight, total: weight.html + weight.style + weight.script + weight.font };
}

/** Bytes of a page's scripts and of all that they import, gzip. */
export function weighScript(dist: string, page: HTMLElement): number {
  const entries = [...hrefs(page, 'script[src]', 'src'), ...hrefs(page, 'link[rel=modulepreload]', 'href')];
  return sum([...follow(dist, entries)].map((script) => gzip(read(dist, script))));
}

function hrefs(page: HTMLElement, selector: string, attribute: string): string[] {
  return page.querySelectorAll(selector).flatMap((element) => element.getAttribute(attribute) ?? []);
}

/** The scripts and every script that they import. */
function follow(dist: string, entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, target] of read(dist, path).toString().matchAll(IMPORTS)) {
      if (target) visit(new URL(target, `http://site${path}`).pathname);
    }
  };
  entries.forEach(visit);
  return found;
}

function fontsOf(css: string, path: string): string[] {
  return [...css.matchAll(URLS)].flatMap(([, url]) =>
    url?.endsWith('.woff2') ? [new URL(url, `http://site${path}`).pathname] : [],
  );
}

function read(dist: string, path: string): Buffer {
  return readFileSync(join(dist, path));
}

function gzip(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
