import { readFileSync } from 'node:fs';
import type { Outcome } from './outcome.ts';

type Counts = Omit<Outcome, 'output'>;
const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Counts of vitest's JSON report; a file that could not be loaded is one failed case. */
export function vitestCounts(file: string): Counts {
  const report = readReport<VitestReport>(file);
  if (!report) return NOTHING;
  const broken = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.length,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

interface PlaywrightSuite {
  specs: { title: string; file: string; tests: { status: string }[] }[];
  suites?: PlaywrightSuite[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
}

/**
 * Counts of Playwright's JSON report. A journey that passed only at its second try has passed, and the note names it:
 * whoever reads the summary has something to mend.
 */
export function playwrightCounts(file: string): Counts {
  const report = readReport<PlaywrightReport>(file);
  if (!report) return NOTHING;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const counts = { passed: expected + flaky, failed: unexpected, skipped };
  if (flaky === 0) return counts;
  const names = report.suites.flatMap(flakySpecs).map((name) => `  ${name}`);
  return { ...counts, note: [`${flaky} passed only at the second try:`, ...names].join('\n') };
}

function flakySpecs({ specs, suites = [] }: PlaywrightSuite): string[] {
  const flaky = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...flaky.map(({ file, title }) => `${file} › ${title}`), ...suites.flatMap(flakySpecs)];
}

/** No report means that the program died early: its exit code then speaks. */
function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
