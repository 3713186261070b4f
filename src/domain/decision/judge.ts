import { AWARD_FORMS, AWARD_LEVELS, type NomineeKind } from '../award/constants.ts';
import type { Award } from '../campaign/schema.ts';
import type { Finding, Outcome } from '../review/grounds.ts';
import type { Printed } from './schema.ts';

/** A nominee as proposed, as far as a decision asks. */
export interface ProposedNominee {
  position: number;
  kind: NomineeKind;
  name: string;
  title: string;
  body: string;
  posthumous: boolean;
  /** Id of the award asked for, and of the one proposed after appraisal. */
  award: string;
  proposedAward: string | null;
  finding: Finding | null;
  /** The appraiser's words; they stay with the offices. */
  findingNote: string | null;
  outcome: Outcome | null;
}

type Ranked = Pick<Award, 'id' | 'form' | 'level'>;

/** Where an award stands among all: the smaller, the more honoured. */
function rankOf({ form, level }: Ranked): number {
  return AWARD_FORMS.indexOf(form) * AWARD_LEVELS.length + AWARD_LEVELS.indexOf(level);
}

/** Why the nominee can't be named in a decision on that award, in Vietnamese; null when they can. */
export function obstacleOf(
  nominee: ProposedNominee,
  award: string,
  awards: readonly Ranked[],
): string | null {
  const { outcome, finding, findingNote, proposedAward } = nominee;
  if (outcome !== null) return 'đã có kết quả; bỏ khỏi danh sách';
  if (finding !== 'meets') return 'chưa được thẩm định là đạt; bỏ khỏi danh sách';
  const given = awards.find(({ id }) => id === award);
  const proposed = awards.find(({ id }) => id === (proposedAward ?? nominee.award));
  if (!given || !proposed) return 'hình thức khen không có trong kế hoạch; chọn lại hình thức khen';
  if (rankOf(given) < rankOf(proposed))
    return 'hình thức khen cao hơn hình thức được trình; chọn lại hình thức khen';
  if (award !== nominee.award && !findingNote?.trim())
    return 'hình thức khen khác đề nghị mà phần thẩm định chưa ghi lý do; trả hồ sơ lại thẩm định';
  return null;
}

/** Fields that stand side by side: as proposed, and as they will be printed. */
export const COMPARED_FIELDS = ['name', 'title', 'body', 'posthumous'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** What is printed otherwise than it was proposed; one letter is a difference. */
export function differences(
  proposed: Pick<ProposedNominee, ComparedField>,
  printed: Pick<Printed, ComparedField>,
): ComparedField[] {
  return COMPARED_FIELDS.filter((field) => proposed[field] !== printed[field]);
}
