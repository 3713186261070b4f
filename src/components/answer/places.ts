import { AWARD_LEVEL_LABELS, type CandidateKind, NOMINEE_KIND_LABELS } from '#domain/award/constants.ts';
import { type ChoiceNode, type ChoiceStep, choiceTree, KIND_SEGMENTS } from '#domain/campaign/choice-tree.ts';
import type { Campaign } from '#domain/campaign/schema.ts';
import { paths } from '#domain/paths.ts';
import type { CampaignEntry } from '../../collections/campaigns.ts';
import { joinScopes } from '../plan/scope.ts';

/** The questions, and how their answers are called afterwards. */
export const STEP_WORDS: Record<ChoiceStep, { question: string; name: string }> = {
  programme: { question: 'Theo chương trình nào?', name: 'Chương trình' },
  award: { question: 'Đề nghị hình thức khen nào?', name: 'Hình thức khen' },
  kind: { question: 'Đề nghị khen ai?', name: 'Người được đề nghị' },
};

/** Something chosen on the way, its own address, and where one chooses otherwise. */
export interface Chosen {
  name: string;
  label: string;
  href: string;
  change: string;
}

/** A page of the choice: a question or an answer, with the way to it. */
export interface ChoicePlace {
  campaign: CampaignEntry;
  node: ChoiceNode;
  way: readonly Chosen[];
}

/** Every page of the choice under a plan, a question before its options. */
export function listPlaces(campaign: CampaignEntry): ChoicePlace[] {
  const start: Chosen = {
    name: 'Kế hoạch',
    label: campaign.place,
    href: paths.whoReceivesFor([campaign.id]),
    change: paths.whoReceives,
  };
  return placesBelow(campaign, choiceTree(campaign), [start]);
}

function placesBelow(campaign: CampaignEntry, node: ChoiceNode, way: readonly Chosen[]): ChoicePlace[] {
  const place = { campaign, node, way };
  if (node.type === 'answer') return [place];
  const below = node.options.flatMap((option) => {
    const chosen = {
      name: STEP_WORDS[node.asks].name,
      label: optionWords(campaign, node.asks, option.id).label,
      href: paths.whoReceivesFor(option.node.steps),
      change: paths.whoReceivesFor(node.steps),
    };
    return placesBelow(campaign, option.node, [...way, chosen]);
  });
  return [place, ...below];
}

/** How an option is called, and what helps to choose it. */
export function optionWords(
  { programmes, awards }: Pick<Campaign, 'programmes' | 'awards'>,
  asks: ChoiceStep,
  id: string,
): { label: string; hint: string } {
  if (asks === 'programme') return { label: programmes.find((one) => one.id === id)?.name ?? '', hint: '' };
  if (asks === 'award') {
    const award = awards.find((one) => one.id === id);
    if (!award) return { label: '', hint: '' };
    return {
      label: award.name,
      hint: joinScopes(AWARD_LEVEL_LABELS[award.level], award.decidedByUnit ? 'đơn vị tự khen' : ''),
    };
  }
  const kinds = Object.keys(KIND_SEGMENTS) as CandidateKind[];
  const kind = kinds.find((one) => KIND_SEGMENTS[one] === id);
  return { label: kind ? NOMINEE_KIND_LABELS[kind] : '', hint: '' };
}

/** What was chosen after the plan, and the plan: unique on the site. */
export function placeTitle({ campaign, node, way }: ChoicePlace): string {
  const chosen = way.slice(1).map(({ label }) => label);
  const what = node.type === 'answer' ? 'Ai nhận hồ sơ' : STEP_WORDS[node.asks].question;
  return [what, ...chosen.toReversed(), campaign.place].join(' · ');
}
