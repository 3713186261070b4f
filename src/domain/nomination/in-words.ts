import type { CampaignRules, Choice } from '../campaign/rules.ts';
import { formatDate } from '../vietnamese/time.ts';
import { UNIT_KIND_LABELS } from './constants.ts';
import type { MetCriterion, Nomination, Nominee, PastAward } from './schema.ts';

/*
 * A submitted dossier's answers as people read them, under the keys of `fields.ts`. Ids become the plan's names; one
 * that the plan has no more stands for itself. What was left empty is an empty text.
 */

export type Words = Record<string, string>;

export function choiceInWords(choice: Choice, campaign: CampaignRules | undefined): Words {
  const name = (list: readonly { id: string; name: string }[] | undefined, id: string | null) =>
    list?.find((one) => one.id === id)?.name ?? id ?? '';
  return {
    campaign: campaign?.title ?? choice.campaign,
    programme: name(campaign?.programmes, choice.programme),
    award: name(campaign?.awards, choice.award),
    round: name(campaign?.rounds, choice.round),
  };
}

export function unitInWords(unit: Nomination['unit']): Words {
  return { ...unit, kind: UNIT_KIND_LABELS[unit.kind] };
}

export function letterInWords(letter: Nomination['letter']): Words {
  return { ...letter, date: formatDate(letter.date) };
}

export function nomineeInWords(nominee: Nominee, campaign: CampaignRules | undefined): Words {
  const { kind: _, criteria, pastAwards, ...rest } = nominee;
  const lists = { criteria: criteriaInWords(criteria, campaign), pastAwards: pastInWords(pastAwards) };
  if ('bodyKind' in rest) return { ...rest, ...lists, bodyKind: UNIT_KIND_LABELS[rest.bodyKind] };
  return {
    ...rest,
    ...lists,
    birthYear: rest.birthYear === null ? '' : String(rest.birthYear),
    posthumous: rest.posthumous ? 'Có' : 'Không',
  };
}

/** Purposes that may be agreed to or not; the first one is never missing from what was submitted. */
export function consentInWords({ publication, mail }: Nomination['consent']): Words {
  const word = (given: boolean) => (given ? 'Đồng ý' : 'Không đồng ý');
  return { publication: word(publication), mail: word(mail) };
}

function criteriaInWords(criteria: readonly MetCriterion[], campaign: CampaignRules | undefined): string {
  return criteria
    .map(({ id, evidence }) => {
      const name = campaign?.criteria.find((one) => one.id === id)?.summary ?? id;
      return evidence === '' ? name : `${name}: ${evidence}`;
    })
    .join('\n');
}

function pastInWords(past: readonly PastAward[]): string {
  return past
    .map(({ award, decision, year }) => [award, decision, year].filter((part) => part).join(', '))
    .join('\n');
}
