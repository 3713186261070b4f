/** One measured figure beside its budget. */
export interface Row {
  what: string;
  measured: string;
  budget: string;
  within: boolean;
}

/** Prints the rows as a table that reads in a terminal and in Markdown. */
export function printTable(title: string, rows: readonly Row[]): void {
  const cells = [
    ['', 'measured', 'budget', ''],
    ...rows.map((row) => [row.what, row.measured, row.budget, row.within ? 'within' : 'OVER']),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  console.log(`\n${title}\n\n${lines.join('\n')}`);
}

export function atMost(what: string, measured: number, budget: number, unit = ''): Row {
  return {
    what,
    measured: `${round(measured)}${unit}`,
    budget: `≤ ${budget}${unit}`,
    within: measured <= budget,
  };
}

export function atLeast(what: string, measured: number, budget: number, unit = ''): Row {
  return {
    what,
    measured: `${round(measured)}${unit}`,
    budget: `≥ ${budget}${unit}`,
    within: measured >= budget,
  };
}

/** The middle value: one slow round doesn't move it. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
