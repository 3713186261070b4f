import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { changeStory, type Size, writeContent } from '../factories/portal-content.ts';
import { KEPT_PAGES, makePlainSite, timeBuild } from './build-time.ts';

/** What builds keep for the next one; without it a build is a first one. */
const KEPT = ['node_modules/.cache/share-images', KEPT_PAGES];
const REPORT = pathToFileURL(resolve('test/bench/report-memory.mjs')).href;

export interface Growth {
  pages: number;
  /** Of the first build, in seconds, and of what it is compared with. */
  seconds: number;
  toPlain: number;
  peakMB: number;
  /** Time for each story beyond the real content's own, to that of a tenth of the size. */
  perStory: number;
  /** The build after one story was changed, to the first. */
  second: number;
  largest: { file: string; bytes: number };
}

/** Builds the portal with made-up content of that size, a tenth of it and none, and a plain site of as many pages. */
export function measureGrowth(size: Size): Growth {
  const root = mkdtempSync(join(tmpdir(), 'dong-long-growth-'));
  try {
    const tenth = {
      stories: size.stories / 10,
      recipients: size.recipients / 10,
      decisions: size.decisions / 10,
    };
    const none = firstBuild(root, 'none', { stories: 0, recipients: 0, decisions: 0 });
    const small = firstBuild(root, 'small', tenth);
    const whole = firstBuild(root, 'whole', size);
    changeStory(whole.content);
    const second = build(whole.content, whole.out);
    const plain = timeBuild(makePlainSite(whole.out), join(root, 'plain'));
    const each = (time: number, stories: number) => (time - none.time) / stories;
    return {
      pages: globSync('**/index.html', { cwd: whole.out }).length,
      seconds: whole.time / 1000,
      toPlain: whole.time / plain,
      peakMB: whole.peakMB,
      perStory: each(whole.time, size.stories) / each(small.time, tenth.stories),
      second: second.time / whole.time,
      largest: largestOf(whole.out),
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

interface Built {
  content: string;
  out: string;
  time: number;
  peakMB: number;
}

function firstBuild(root: string, name: string, size: Size): Built {
  const content = join(root, `${name}-content`);
  writeContent(content, size);
  for (const kept of KEPT) rmSync(kept, { recursive: true, force: true });
  return build(content, join(root, name));
}

function build(content: string, out: string): Built {
  const report = `${out}-memory`;
  const time = timeBuild(process.cwd(), out, {
    node: ['--import', REPORT],
    env: { PORTAL_CONTENT: content, PEAK_MEMORY_FILE: report },
  });
  const built = { content, out, time, peakMB: Number(readFileSync(report, 'utf8')) / 1024 };
  console.log(`${out}: ${(time / 1000).toFixed(1)} s, ${Math.round(built.peakMB)} MB`);
  return built;
}

/** The largest file that a page is or loads; open data is for download, not for a page. */
function largestOf(out: string): { file: string; bytes: number } {
  const files = globSync(['**/*.html', '**/*.json'], { cwd: out, exclude: ['du-lieu/*.json'] });
  return files
    .map((file) => ({ file, bytes: statSync(join(out, file)).size }))
    .reduce((most, one) => (one.bytes > most.bytes ? one : most), { file: '', bytes: 0 });
}
