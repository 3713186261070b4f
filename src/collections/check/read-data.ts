import { relative } from 'node:path';
import type { CampaignEntry } from '../campaigns.ts';
import { ContentError } from '../content-error.ts';
import { readContribution, readContributions, readFigureFile } from '../contributions.ts';
import { findContentFiles, readDataFile } from '../files.ts';
import { readZone } from '../zones.ts';
import { type Finding, fromProblem, unsureOfPlan } from './finding.ts';

/**
 * What keeps files of fields alone from being read: zones, province by province (layout, totals, levels in turn: each
 * is checked against those before it), and the ledger. Plans in `brokenPlans` can't be checked against.
 */
export function checkDataFiles(
  campaigns: readonly CampaignEntry[],
  brokenPlans: readonly string[],
): Finding[] {
  const ledger = problemsOfEach('contributions/*.yaml', readContribution);
  return [
    ...findContentFiles('zones/*/layout.yaml').flatMap((path) => problemsOf(() => readZoneOf(path))),
    ...ledger,
    // Lines of the ledger name one another: told once each of them can be read.
    ...(ledger.length > 0 ? [] : problemsOf(() => void readContributions())),
    ...problemsOfEach('contributions/figures/*.yaml', readFigureFile),
  ];

  function readZoneOf(path: string): Finding[] {
    const plan = campaignIn(readDataFile(path).data);
    if (plan !== undefined && brokenPlans.includes(plan))
      return [unsureOfPlan(relative(process.cwd(), path), plan)];
    readZone(path, campaigns);
    return [];
  }
}

/** The campaign that a file's fields name. */
export function campaignIn(data: unknown): string | undefined {
  const campaign =
    typeof data === 'object' && data !== null && 'campaign' in data ? data.campaign : undefined;
  return typeof campaign === 'string' ? campaign : undefined;
}

function problemsOfEach(pattern: string, read: (path: string) => unknown): Finding[] {
  return findContentFiles(pattern).flatMap((path) => problemsOf(() => void read(path)));
}

function problemsOf(read: () => Finding[] | undefined): Finding[] {
  try {
    return read() ?? [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const lineOf = linesOf(error.file);
    return error.problems.map((problem) => fromProblem(error.file, problem, lineOf));
  }
}

function linesOf(file: string): ((field: string) => number) | undefined {
  try {
    return readDataFile(file).lineOf;
  } catch {
    return undefined;
  }
}
