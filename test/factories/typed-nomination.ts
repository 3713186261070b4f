import type { Draft, DraftNominee } from '#domain/nomination/draft.ts';
import type { Nomination, Nominee } from '#domain/nomination/schema.ts';
import { makeNomination } from './nomination.ts';

/** The nomination as someone would have typed it into the form. */
export function asTyped(nomination: Nomination): Draft {
  const { choice, unit, contact, letter, nominees, byPost, commitment, consent } = nomination;
  const [year = '', month = '', day = ''] = letter.date.split('-');
  return {
    choice: { ...choice, round: choice.round ?? '' },
    unit,
    contact,
    letter: { ...letter, date: { day, month, year } },
    nominees: nominees.map((nominee, index) => typed(nominee, `n${index + 1}`)),
    byPost,
    commitment,
    consent,
  };
}

/** A dossier as someone would have typed it. */
export function makeTyped(overrides: Partial<Nomination> = {}): Draft {
  return asTyped(makeNomination(overrides));
}

function typed(nominee: Nominee, id: string): DraftNominee {
  const pastAwards = nominee.pastAwards.map((past) => ({ ...past, year: yearAsTyped(past.year) }));
  if (nominee.kind === 'collective') return { ...nominee, id, pastAwards };
  return { ...nominee, id, pastAwards, birthYear: yearAsTyped(nominee.birthYear) };
}

function yearAsTyped(year: number | null): string {
  return year === null ? '' : String(year);
}
