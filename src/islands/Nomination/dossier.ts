import type { CampaignRules } from '#domain/campaign/rules.ts';
import { criteriaFor } from '#domain/campaign/rules.ts';
import type { Content, TypedNominee } from './content.ts';

/*
 * From what was typed to what the dossier's schema reads. Nothing is judged here: what can't be read stays as it is,
 * for the schema to say so in its own words.
 */

/** The ids of criteria that may be ticked for a kind of nominee under the choice made. */
export function knownCriteria(
  campaign: CampaignRules | undefined,
  { choice }: Content,
  kind: TypedNominee['kind'],
): string[] {
  const award = campaign?.awards.find((one) => one.id === choice.award);
  return campaign && award
    ? criteriaFor(campaign, choice.programme, award.level, kind).map((criterion) => criterion.id)
    : [];
}

/** The whole dossier, unjudged. */
export function readDossier(content: Content, campaign: CampaignRules | undefined) {
  const { unit, contact, commitment, consent } = content;
  return {
    choice: readChoice(content, campaign),
    unit,
    contact,
    letter: readLetter(content),
    nominees: content.nominees.map((nominee) =>
      readNominee(nominee, knownCriteria(campaign, content, nominee.kind)),
    ),
    commitment,
    consent,
  };
}

/** A plan without rounds takes `null` for one. */
export function readChoice({ choice }: Content, campaign: CampaignRules | undefined) {
  return { ...choice, round: campaign?.rounds.length === 0 ? null : choice.round };
}

export function readLetter({ letter }: Content) {
  return { ...letter, date: readDate(letter.date) };
}

/** `8`, `12`, `2021` as `2021-12-08`; what isn't digits comes out as no date. */
export function readDate({ day, month, year }: Content['letter']['date']): string {
  return [year, month, day].map((part) => part.trim().padStart(2, '0')).join('-');
}

/** A nominee, unjudged. Criteria of a plan that was chosen before are left out. */
export function readNominee({ id: _, ...nominee }: TypedNominee, known: readonly string[]) {
  const criteria = nominee.criteria.filter((criterion) => known.includes(criterion));
  if (nominee.kind === 'collective') return { ...nominee, criteria };
  return { ...nominee, criteria, birthYear: readYear(nominee.birthYear) };
}

function readYear(typed: string): number | null {
  const year = typed.trim();
  if (year === '') return null;
  return /^\d{4}$/.test(year) ? Number(year) : Number.NaN;
}
