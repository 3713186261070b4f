import type { CampaignRules } from '../campaign/rules.ts';
import { criteriaFor } from '../campaign/rules.ts';
import type { Draft, DraftNominee } from './draft.ts';

/*
 * From what was typed to what the dossier's schema reads. Nothing is judged here: what can't be read stays as it is,
 * for the schema to say so in its own words.
 */

/** The ids of criteria that may be ticked for a kind of nominee under the choice made. */
export function knownCriteria(
  campaign: CampaignRules | undefined,
  { choice }: Draft,
  kind: DraftNominee['kind'],
): string[] {
  const award = campaign?.awards.find((one) => one.id === choice.award);
  return campaign && award
    ? criteriaFor(campaign, choice.programme, award.level, kind).map((criterion) => criterion.id)
    : [];
}

/** The whole dossier, unjudged. */
export function readDraft(draft: Draft, campaign: CampaignRules | undefined) {
  const { unit, contact, commitment, consent } = draft;
  const papers = campaign?.papers.map(({ id }) => id) ?? [];
  const known = {
    collective: knownCriteria(campaign, draft, 'collective'),
    individual: knownCriteria(campaign, draft, 'individual'),
  };
  return {
    choice: readChoice(draft, campaign),
    unit,
    contact,
    letter: readLetter(draft),
    nominees: draft.nominees.map((nominee) => readNominee(nominee, known[nominee.kind])),
    byPost: draft.byPost.filter((paper) => papers.includes(paper)),
    commitment,
    consent,
  };
}

/** A plan without rounds takes `null` for one. */
export function readChoice({ choice }: Pick<Draft, 'choice'>, campaign: CampaignRules | undefined) {
  return { ...choice, round: campaign?.rounds.length === 0 ? null : choice.round };
}

export function readLetter({ letter }: Pick<Draft, 'letter'>) {
  return { ...letter, date: readDate(letter.date) };
}

/** `8`, `12`, `2021` as `2021-12-08`; what isn't digits comes out as no date. */
export function readDate({ day, month, year }: Draft['letter']['date']): string {
  return [year, month, day].map((part) => part.trim().padStart(2, '0')).join('-');
}

/** A nominee, unjudged. Criteria of a plan that was chosen before are left out, and so are blank rows of past awards. */
export function readNominee({ id: _, ...nominee }: DraftNominee, known: readonly string[]) {
  const criteria = nominee.criteria.filter((criterion) => known.includes(criterion.id));
  const pastAwards = nominee.pastAwards
    .filter(({ award, decision, year }) => [award, decision, year].some((part) => part.trim() !== ''))
    .map((past) => ({ ...past, year: readYear(past.year) }));
  if (nominee.kind === 'collective') return { ...nominee, criteria, pastAwards };
  return { ...nominee, criteria, pastAwards, birthYear: readYear(nominee.birthYear) };
}

function readYear(typed: string): number | null {
  const year = typed.trim();
  if (year === '') return null;
  return /^\d{4}$/.test(year) ? Number(year) : Number.NaN;
}
