/**
 * `npm run check:content [-- --external]`: every problem of every content file at once, in seconds, without a build.
 * Ends with 1 when something can't be published. `--external` also asks whether the sources' pages still answer.
 */
import { checkContent } from '../../../src/collections/check/content.ts';
import { askSources } from '../../../src/collections/check/external.ts';
import { inOrder } from '../../../src/collections/check/finding.ts';
import { readOptions } from '../command-line.ts';
import { describeReport } from './report.ts';

const USAGE =
  'Cách dùng: npm run check:content [-- --external]   (--external: hỏi cả các trang nguồn còn mở được không)';
const { values } = readOptions(USAGE, { options: { external: { type: 'boolean', default: false } } });

const began = performance.now();
const report = checkContent();
if (values.external) {
  console.log(`▸ Hỏi ${report.sources.length} trang nguồn …`);
  report.findings = inOrder([...report.findings, ...(await askSources(report.sources))]);
}
console.log(describeReport(report, (performance.now() - began) / 1000));
if (report.findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
