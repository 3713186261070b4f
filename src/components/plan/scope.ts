import { AWARD_LEVEL_LABELS, type AwardLevel } from '#domain/award/constants.ts';
import type { Campaign } from '#domain/campaign/schema.ts';

/** `Cấp tỉnh, Cấp Nhà nước`; empty where a rule names no level. */
export function levelWords(levels: readonly AwardLevel[] = []): string {
  return levels.map((level) => AWARD_LEVEL_LABELS[level]).join(', ');
}

/** The programmes' names; empty where a rule names none, and so holds for all. */
export function programmeWords(
  { programmes }: Pick<Campaign, 'programmes'>,
  ids: readonly string[] = [],
): string {
  return programmes
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');
}

/** What a rule is limited to, in one line; empty for nothing. */
export function joinScopes(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
