import type { ResolvedChoice } from '../campaign/rules.ts';
import { DOCUMENT_LABELS, type DocumentKind } from './constants.ts';

/** Ids under which plans name the papers that the portal makes (`papers` in a plan's front matter). */
const PLAN_PAPERS: Readonly<Record<DocumentKind, string>> = {
  'submission-letter': 'to-trinh',
  'nominee-list': 'bao-cao-trich-ngang',
  'achievement-report': 'bao-cao-tom-tat',
};

/** What the paper is called: as the plan has it, else as it usually is. */
export function paperName(kind: DocumentKind, resolved: ResolvedChoice | null): string {
  return asked(kind, resolved)?.name ?? DOCUMENT_LABELS[kind];
}

/** What goes with the letter: the list always, and the reports unless the plan names its papers and not them. */
export function attachedPapers(resolved: ResolvedChoice | null): string[] {
  const reports =
    !resolved || resolved.campaign.papers.length === 0 || asked('achievement-report', resolved) !== undefined;
  return [
    paperName('nominee-list', resolved),
    ...(reports ? [paperName('achievement-report', resolved)] : []),
  ];
}

function asked(kind: DocumentKind, resolved: ResolvedChoice | null) {
  return resolved?.campaign.papers.find(({ id }) => id === PLAN_PAPERS[kind]);
}
