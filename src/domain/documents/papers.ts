import type { ResolvedChoice } from '../campaign/rules.ts';
import {
  blankNominee,
  type Draft,
  type DraftKind,
  type DraftNominee,
  EMPTY_DRAFT,
} from '../nomination/draft.ts';
import type { Nomination } from '../nomination/schema.ts';
import { slugOf } from '../vietnamese/slug.ts';
import { achievementReport } from './achievement-report.ts';
import type { DocumentKind } from './constants.ts';
import type { Block, Paper } from './model.ts';
import { nomineeList } from './nominee-list.ts';
import { type Particulars, particularsOf } from './particulars.ts';
import { paperName } from './plan-papers.ts';
import { submissionLetter } from './submission-letter.ts';

/** So long are file names at the most, in letters. */
const FILE_NAME = 90;

interface PaperRequest {
  kind: DocumentKind;
  /** A dossier, finished or not: what isn't filled in yet stays a dotted line. */
  source: Draft | Nomination;
  /** What the plan says; `null` until the choice is made. */
  resolved: ResolvedChoice | null;
  /** Which nominee's report, from 0 in the dossier's order; left out: all of them, a sheet each. */
  nominee?: number | undefined;
}

/** Makes a paper from what was typed. */
export function makePaper({ kind, source, resolved, nominee }: PaperRequest): Paper {
  const particulars = particularsOf(source, resolved);
  const { nominees, unit } = particulars.draft;
  const chosen = nominee === undefined ? nominees : nominees.slice(nominee, nominee + 1);
  const about = kind === 'achievement-report' && chosen.length === 1 ? (chosen[0]?.name ?? '') : unit.name;
  return {
    kind,
    title: paperName(kind, resolved),
    orientation: kind === 'nominee-list' ? 'landscape' : 'portrait',
    sheets: sheetsOf(kind, particulars, chosen),
    fileName: slugOf(`${paperName(kind, resolved)} ${about}`)
      .slice(0, FILE_NAME)
      .replace(/-$/, ''),
  };
}

/** The same paper with nothing filled in; a report is of a collective or of an individual. */
export function makeBlankForm(kind: DocumentKind, of: DraftKind = 'individual'): Paper {
  const nominees = kind === 'achievement-report' ? [blankNominee(of, 'mau')] : [];
  return makePaper({ kind, source: { ...EMPTY_DRAFT, nominees }, resolved: null });
}

function sheetsOf(
  kind: DocumentKind,
  particulars: Particulars,
  nominees: readonly DraftNominee[],
): Block[][] {
  if (kind === 'submission-letter') return [submissionLetter(particulars)];
  if (kind === 'nominee-list') return [nomineeList(particulars)];
  return nominees.map((nominee) => achievementReport(nominee, particulars));
}
