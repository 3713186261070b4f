import type { Outcome } from './outcome.ts';
import type { PartName } from './parts.ts';

export interface Result extends Outcome {
  part: PartName;
  seconds: number;
}

/** The one table at the end; its last line is `N passed, N failed`. */
export function summary(results: Result[]): string {
  const rows = results.map((result) => [
    result.part,
    result.failed ? 'FAILED' : 'ok',
    result.seconds.toFixed(1),
    ...[result.passed, result.failed, result.skipped].map(String),
  ]);
  const table = [['part', 'result', 'seconds', 'passed', 'failed', 'skipped'], ...rows];
  const lines = table.map((row) =>
    row.map((cell, i) => (i < 2 ? cell.padEnd(8) : cell.padStart(9))).join(''),
  );
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
  return ['', ...lines, '', `${sum('passed')} passed, ${sum('failed')} failed`].join('\n');
}
