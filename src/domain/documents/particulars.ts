import type { ResolvedChoice } from '../campaign/rules.ts';
import type { Draft, DraftCollective, DraftIndividual, DraftNominee } from '../nomination/draft.ts';
import { knownCriteria, readNominee } from '../nomination/reading.ts';
import type { Nomination, Nominee } from '../nomination/schema.ts';

/** What papers are made from. */
export interface Particulars {
  draft: Draft;
  /** What the plan says; `null` on blank forms and until the choice is made. */
  resolved: ResolvedChoice | null;
  collectives: readonly DraftCollective[];
  individuals: readonly DraftIndividual[];
}

/** A dossier, finished or not, with what its plan says. Nominees stay in the order in which the unit names them. */
export function particularsOf(source: Draft | Nomination, resolved: ResolvedChoice | null): Particulars {
  const draft = isDraft(source) ? source : toDraft(source);
  return {
    draft,
    resolved,
    collectives: draft.nominees.filter((one) => one.kind === 'collective'),
    individuals: draft.nominees.filter((one) => one.kind === 'individual'),
  };
}

/** The criteria ticked for the nominee, in the plan's order and words, each with its evidence. */
export function metCriteria(nominee: DraftNominee, { draft, resolved }: Particulars) {
  if (!resolved) return [];
  const { campaign } = resolved;
  const met = readNominee(nominee, knownCriteria(campaign, draft, nominee.kind)).criteria;
  return campaign.criteria.flatMap(({ id, summary, clause }) => {
    const found = met.find((one) => one.id === id);
    return found ? [{ summary, clause: campaign.quotes[clause]?.label ?? '', evidence: found.evidence }] : [];
  });
}

function isDraft(source: Draft | Nomination): source is Draft {
  return typeof source.letter.date !== 'string';
}

/** A finished dossier as it was typed: the papers have one source. */
function toDraft({ choice, letter, nominees, ...rest }: Nomination): Draft {
  const [year = '', month = '', day = ''] = letter.date.split('-');
  return {
    ...rest,
    choice: { ...choice, round: choice.round ?? '' },
    letter: { ...letter, date: { day, month, year } },
    nominees: nominees.map((nominee, index) => typed(nominee, `de-nghi-${index + 1}`)),
  };
}

function typed(nominee: Nominee, id: string): DraftNominee {
  const year = (value: number | null) => (value === null ? '' : String(value));
  const pastAwards = nominee.pastAwards.map((past) => ({ ...past, year: year(past.year) }));
  if (nominee.kind === 'collective') return { ...nominee, id, pastAwards };
  return { ...nominee, id, pastAwards, birthYear: year(nominee.birthYear) };
}
