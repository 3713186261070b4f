/** What one part of `npm test` found, in test cases. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** What the program printed: shown in full when something failed. */
  output: string;
  /** What the program did not say itself. */
  note?: string;
}

/** A part that could not even begin counts as one failed case, never as nothing. */
export const notRun = (why: string): Outcome => ({ passed: 0, failed: 1, skipped: 0, output: '', note: why });

/** Closes the silent ways out: a failure without a failed case, and a part that ran no case at all. */
export function honest(outcome: Outcome, exitCode: number): Outcome {
  if (exitCode !== 0 && outcome.failed === 0) {
    return { ...outcome, failed: 1, note: `The run itself failed (exit code ${exitCode}).` };
  }
  if (outcome.passed + outcome.failed === 0) {
    return { ...outcome, failed: 1, note: 'No test ran.' };
  }
  return outcome;
}
