import type { CampaignRules } from '#domain/campaign/rules.ts';
import type { DecisionItem } from '#domain/decision/contract.ts';
import type { ComparedField } from '#domain/decision/judge.ts';
import type { DecisionPlace } from '#domain/decision/schema.ts';

/** What stands side by side, by name. */
export const FIELD_LABELS: Record<ComparedField, string> = {
  name: 'tên',
  title: 'chức danh',
  body: 'đơn vị',
  posthumous: 'truy tặng',
};

/** Campaign, programme and round of a decision, by the plan's names. */
export function placeInWords(
  campaigns: readonly CampaignRules[],
  { campaign, programme, round }: Pick<DecisionPlace, 'campaign' | 'programme' | 'round'>,
): string {
  const rules = campaigns.find(({ id }) => id === campaign);
  const programmes = rules?.programmes ?? [];
  return [
    rules?.shortTitle ?? campaign,
    programmes.length > 1 && programmes.find(({ id }) => id === programme)?.name,
    rules?.rounds.find(({ id }) => id === round)?.name ?? round,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Where a decision stands, in words. */
export function standingInWords({ state, publishedAt }: DecisionItem): string {
  if (state === 'recorded') return 'Chờ người khác xác nhận';
  if (state === 'cancelled') return 'Đã bỏ';
  return publishedAt === null ? 'Đã xác nhận, chưa công bố' : 'Đã công bố';
}
