import type { CampaignRules } from '../campaign/rules.ts';
import type { PaperKind } from './constants.ts';

type PlanPaper = CampaignRules['papers'][number];

/** By what plans call their papers, in the ids that editors give them. */
const KINDS: readonly (readonly [string, PaperKind])[] = [
  ['to-trinh', 'submission-letter'],
  ['bao-cao', 'achievement-report'],
  ['danh-sach', 'nominee-list'],
];

/** Which kind of paper one of the plan's is. */
export function kindOfPlanPaper(id: string | null): PaperKind {
  return KINDS.find(([start]) => id?.startsWith(start))?.[1] ?? 'other';
}

/** The plan's papers that are asked for and neither attached nor coming signed on paper. */
export function missingPapers(
  { papers }: Pick<CampaignRules, 'papers'>,
  attached: readonly { planPaper: string | null }[],
  byPost: readonly string[],
): PlanPaper[] {
  return papers.filter(
    ({ id, required }) =>
      required && !byPost.includes(id) && !attached.some(({ planPaper }) => planPaper === id),
  );
}
