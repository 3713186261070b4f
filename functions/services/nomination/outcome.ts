import { NAMES_PER_DECISION_PAGE } from '#domain/award/constants.ts';
import type { CampaignRules } from '#domain/campaign/rules.ts';
import type { LookUp } from '#domain/nomination/contract.ts';
import { pageAt } from '#domain/paging.ts';
import { paths } from '#domain/paths.ts';
import { GROUND_LABELS } from '#domain/review/grounds.ts';
import type { StatusNominee } from '../../repositories/dossier-status.ts';

/** What became of a nominee, in words that its unit reads; null while it isn't decided. */
export function outcomeOf(
  { outcome, award, ground, notice, line }: StatusNominee,
  campaign: Pick<CampaignRules, 'awards'> | undefined,
): LookUp['nominees'][number]['outcome'] {
  if (outcome === null) return null;
  if (outcome === 'not-awarded') {
    return { outcome, says: ground === null ? '' : GROUND_LABELS[ground], notice: null, path: null };
  }
  const says = campaign?.awards.find(({ id }) => id === award)?.name ?? award ?? '';
  return { outcome, says, notice, path: line?.published ? pathOf(line) : null };
}

function pathOf({ campaign, slug, anchor, place }: NonNullable<StatusNominee['line']>): string {
  return paths.recipient(campaign, slug, anchor, pageAt(place, NAMES_PER_DECISION_PAGE));
}
