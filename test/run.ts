/**
 * `npm test`: every part, and one summary. `node test/run.ts unit boundaries` runs one part with arguments of its own.
 * Two cores: what is light runs in pairs; the browser has the machine to itself.
 */
import { stopOnSignals } from '../functions/cli/local/child.ts';
import { notRun } from './support/runner/outcome.ts';
import { isBuilt, needsBuild, PART_NAMES, PARTS, type PartName } from './support/runner/parts.ts';
import { type Result, summary } from './support/runner/summary.ts';

const STAGES: PartName[][] = [['check', 'unit'], ['build'], ['worker', 'site'], ['e2e']];

const [first, ...args] = process.argv.slice(2);
const only = PART_NAMES.find((name) => name === first);
if (first !== undefined && !only) {
  console.error(`No part "${first}". Parts: ${PART_NAMES.join(', ')}.`);
  process.exit(1);
}

stopOnSignals(() => 130);
const results: Result[] = [];

if (only) {
  if (needsBuild(only) && !isBuilt()) await runPart('build', [], true);
  await runPart(only, args, true);
} else {
  for (const stage of STAGES) await Promise.all(stage.map((part) => runPart(part, [], false)));
}
console.log(summary(results));
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);

async function runPart(part: PartName, own: string[], live: boolean): Promise<void> {
  console.log(`▸ ${part} …`);
  const began = performance.now();
  const buildFailed = results.some((result) => result.part === 'build' && result.failed > 0);
  const outcome =
    buildFailed && needsBuild(part)
      ? notRun('Not run: the site could not be built.')
      : await PARTS[part]({ args: own, live });
  const seconds = (performance.now() - began) / 1000;
  results.push({ part, seconds, ...outcome });
  const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
  console.log(`${outcome.failed ? '✗' : '✓'} ${part}: ${counts} (${seconds.toFixed(1)} s)`);
  if (outcome.failed && !live) console.log(outcome.output);
  if (outcome.note) console.log(outcome.note);
}
