/**
 * `npm run bench`: measures the budgets of `budgets.json` on this machine and prints tables. Ratios are taken within
 * one run; nothing here is a test, and no absolute time is kept. `npm run bench -- pages worker` runs those parts alone,
 * `npm run bench -- growth 300` the growth of a portal of 300 stories, `npm run bench -- lighthouse /tin-tuc/` one page's
 * scores. Growth takes many minutes and runs only when named.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { stopAll, stopOnSignals } from '../../functions/cli/local/child.ts';
import { localSecret } from '../../functions/cli/local/secret.ts';
import { migrate, serve } from '../../functions/cli/local/worker.ts';
import { readyChromium } from '../support/chromium.ts';
import { scratchFolder } from '../support/scratch.ts';
import budgets from './budgets.json' with { type: 'json' };
import { buildRatio } from './build-time.ts';
import { exportMemory } from './export-memory.ts';
import { measureGrowth } from './growth.ts';
import { lighthouse } from './lighthouse.ts';
import { weighPage } from './page-weight.ts';
import { replaying } from './replay.ts';
import { firstAnswers, qualityOf } from './search.ts';
import { secondsOnSlow3G } from './slow-network.ts';
import { inboxRatios } from './staff-ratios.ts';
import { atLeast, atMost, printTable, type Row } from './table.ts';
import { thanksRatios } from './thanks-ratios.ts';
import { uploadRatios } from './upload-ratios.ts';
import { workerRatios } from './worker-ratios.ts';
import { workerSizes } from './worker-size.ts';

const DIST = 'dist';
const PORT = 8789;
const KB = 1024;
const chosen = process.argv.slice(2);
stopOnSignals(() => 130);

const PARTS: Record<string, () => Promise<void>> = {
  pages: async () => {
    const rows = Object.entries(budgets.pages).flatMap(([path, budget]): Row[] => {
      const { total, html, script } = weighPage(DIST, path);
      const whole =
        'transferredKB' in budget
          ? [
              atMost(`${path} transferred`, total / KB, budget.transferredKB, ' KB'),
              atMost(`${path} as second page`, html / KB, budget.nextKB, ' KB'),
            ]
          : [];
      return [...whole, atMost(`${path} script`, script / KB, budget.scriptKB, ' KB')];
    });
    const kept = gzipSync(readFileSync(join(DIST, 'sw.js'))).length / KB;
    rows.push(atMost('service worker', kept, budgets.serviceWorkerKB, ' KB'));
    printTable('Page weight, cold, gzip', rows);
  },
  worker: async () => {
    const sizes = await workerSizes();
    const rows = Object.entries(budgets.workerKB).map(([name, budget]) =>
      atMost(name, (sizes[name] ?? Number.NaN) / KB, budget, ' KB'),
    );
    printTable('Worker: what is loaded for a request to each part, gzip', rows);
  },
  load: () =>
    served(['--config', 'test/bench/wrangler.toml'], async (persistTo) => {
      const { submit, lookUp, save } = await workerRatios(PORT, localSecret(persistTo));
      const { ratios } = budgets;
      printTable('Requests a second, as a ratio within this run', [
        atLeast(`submit a dossier of three, to ${ratios.submit.of}`, submit, ratios.submit.atLeast),
        atLeast(`look-up, to ${ratios['look-up'].of}`, lookUp, ratios['look-up'].atLeast),
        atLeast(`save a draft of 100 nominees, to ${ratios.save.of}`, save, ratios.save.atLeast),
      ]);
    }),
  upload: () =>
    served(['--config', 'test/bench/wrangler.toml'], async (persistTo) => {
      const { ratios } = budgets;
      const uploads = await uploadRatios(PORT, localSecret(persistTo));
      printTable(
        'Upload of a file of 9.9 MB, by bytes a second, as a ratio within this run',
        Object.entries(uploads).map(([kind, measured]) =>
          atLeast(`${kind}, to ${ratios.upload.of}`, measured, ratios.upload.atLeast),
        ),
      );
    }),
  inbox: () =>
    served(['--config', 'test/bench/wrangler.toml'], async () => {
      const { inbox } = budgets.ratios;
      const { page, counts } = await inboxRatios(PORT);
      printTable('Requests a second, as a ratio within this run', [
        atLeast(`first page of an inbox of 100,000, to ${inbox.of}`, page, inbox.atLeast),
        atLeast(`counts of an inbox of 100,000, to ${inbox.of}`, counts, inbox.atLeast),
      ]);
    }),
  thanks: () =>
    served(['--config', 'test/bench/wrangler.toml'], async (persistTo) => {
      const { thanks } = budgets.ratios;
      const { kept, missed, added, wall, post } = await thanksRatios(PORT, localSecret(persistTo), DIST);
      printTable('Commendations: requests a second, as a ratio within this run', [
        atLeast(`story, commendations kept, to ${thanks.page}`, kept, thanks.kept),
        atLeast(`story, nothing kept, to ${thanks.page}`, missed, thanks.missed),
        atMost('what they add to it, gzip', added / KB, thanks.addedKB, ' KB'),
        ...Object.entries(wall).map(([page, measured]) =>
          atLeast(`wall of 100,000, ${page}, to ${thanks.first}`, measured, thanks.wall),
        ),
        atLeast(`send one, to ${thanks.insert}`, post, thanks.post),
      ]);
    }),
  export: () =>
    served(['--config', 'test/bench/wrangler.toml'], async (_persistTo, server) => {
      const { export: budget } = budgets.ratios;
      const measured = await exportMemory(PORT, server);
      printTable(
        'Peak memory of the Worker while it hands out 50,000 rows',
        measured.map(({ format, ratio }) => atMost(`${format}, to ${budget.of}`, ratio, budget.atMost)),
      );
      for (const { format, few, many, bytes } of measured)
        console.log(
          `${format}: ${Math.round(few / KB)} and ${Math.round(many / KB)} MB; the file ${(bytes / KB / KB).toFixed(1)} MB`,
        );
    }),
  build: async () => {
    const { build } = budgets.ratios;
    printTable('Build, as a ratio within this run', [
      atMost(`whole build, to ${build.of}`, buildRatio(DIST), build.atMost),
    ]);
  },
  growth: async () => {
    const { growth } = budgets;
    const stories = Number(chosen.at(-1)) || growth.stories;
    const share = stories / growth.stories;
    const [recipients, decisions] = [growth.recipients * share, growth.decisions * share].map(Math.round);
    const size = { stories, recipients: recipients ?? 0, decisions: decisions ?? 0 };
    const grown = measureGrowth(size);
    printTable(
      `${size.stories} stories, ${size.recipients} names in ${size.decisions} decisions: ${grown.pages} pages`,
      [
        atMost('first build, to an Astro site of as many plain pages', grown.toPlain, growth.toPlain),
        atMost('peak memory of the build', grown.peakMB, growth.peakMB, ' MB'),
        atMost('time for each story, to that of a tenth of the size', grown.perStory, growth.perStory),
        atMost('build after one story changed, to the first', grown.second, growth.second),
        atMost(`largest file: ${grown.largest.file}`, grown.largest.bytes / KB, growth.fileKB, ' KB'),
      ],
    );
    console.log(`first build ${grown.seconds.toFixed(1)} s`);
  },
  slow: () =>
    served([], async () => {
      const path = chromiumPath();
      const rows: Row[] = [];
      for (const [page, most] of Object.entries(budgets.slow3G)) {
        const seconds = await secondsOnSlow3G(`http://localhost:${PORT}${page}`, path);
        rows.push(atMost(`${page} readable`, seconds, most, ' s'));
      }
      printTable('First visit on slow 3G (400 kbit/s, 400 ms)', rows);
    }),
  search: async () => {
    const { search } = budgets;
    const quality = await qualityOf(DIST);
    const { words, seconds, usual, worst, worstText } = await firstAnswers(DIST, search.pages);
    printTable(`Search, ${quality.queries} questions`, [
      atLeast('recall@1', quality.first, search.first),
      atLeast('recall@5', quality.five, search.five),
      atLeast('mean reciprocal rank', quality.reciprocal, search.reciprocal),
    ]);
    for (const [text, place] of quality.missed) console.log(`not first: ${text} (${place || 'not in ten'})`);
    printTable(`First answer over ${search.pages} made-up pages, gzip, with the script`, [
      atMost('median', usual / KB, search.transferredKB, ' KB'),
      atMost(`worst: ${worstText}`, worst / KB, search.transferredKB, ' KB'),
    ]);
    console.log(`${words} words indexed in ${seconds.toFixed(1)} s`);
  },
  lighthouse: () =>
    served([], async () => {
      const path = chromiumPath();
      const named = chosen.filter((one) => one.startsWith('/'));
      const pages = Object.entries(budgets.lighthouse);
      const wanted = pages.filter(([page]) => named.length === 0 || named.includes(page));
      const { origin, close } = await replaying(PORT);
      const rows: Row[] = [];
      for (const [page, scores] of wanted) {
        const measured = await lighthouse(`${origin}${page}`, path);
        for (const [id, least] of Object.entries(scores))
          rows.push(atLeast(`${page} ${id}`, measured[id] ?? 0, least));
      }
      close();
      printTable('Lighthouse, mobile', rows);
    }),
};

function chromiumPath(): string {
  const chromium = readyChromium();
  if ('problem' in chromium) throw new Error(chromium.problem);
  return chromium.path;
}

/** Runs the work while the portal is served from a database of its own. */
async function served(
  args: string[],
  work: (persistTo: string, server: number) => Promise<void>,
): Promise<void> {
  const persistTo = scratchFolder('bench');
  await migrate(persistTo);
  const { pid = 0 } = await serve(PORT, persistTo, args);
  try {
    await work(persistTo, pid);
  } finally {
    await stopAll();
  }
}

for (const [name, part] of Object.entries(PARTS)) {
  if (chosen.includes(name) || (chosen.length === 0 && name !== 'growth')) await part();
}
process.exit(0);
