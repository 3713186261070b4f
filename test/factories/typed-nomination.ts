import type { Nomination, Nominee } from '#domain/nomination/schema.ts';
import type { Content, TypedNominee } from '../../src/islands/Nomination/content.ts';
import { makeNomination } from './nomination.ts';

/** A dossier as someone would have typed it into the form. */
export function makeTyped(overrides: Partial<Nomination> = {}): Content {
  const { choice, unit, contact, letter, nominees, commitment, consent } = makeNomination(overrides);
  const [year = '', month = '', day = ''] = letter.date.split('-');
  return {
    choice: { ...choice, round: choice.round ?? '' },
    unit,
    contact,
    letter: { ...letter, date: { day, month, year } },
    nominees: nominees.map((nominee, index) => typed(nominee, index + 1)),
    commitment,
    consent,
  };
}

function typed(nominee: Nominee, id: number): TypedNominee {
  if (nominee.kind === 'collective') return { ...nominee, id };
  return { ...nominee, id, birthYear: nominee.birthYear === null ? '' : String(nominee.birthYear) };
}
