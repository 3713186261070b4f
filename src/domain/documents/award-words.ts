import { countInWords } from '../vietnamese/number-words.ts';
import { midSentence } from './lines.ts';
import type { Blank, Piece } from './model.ts';
import type { Particulars } from './particulars.ts';

/** The award as it stands in a sentence, or room for it. */
export function awardName({ resolved }: Particulars, blank: Blank = 'words'): Piece {
  return resolved ? { text: midSentence(resolved.award.name) } : { blank };
}

/** `tặng`, `truy tặng` where all that are named have died, `tặng, truy tặng` where some have. */
export function awardVerb(particulars: Pick<Particulars, 'collectives' | 'individuals'>): string {
  const dead = posthumous(particulars);
  if (dead === 0) return 'tặng';
  const all = particulars.collectives.length + particulars.individuals.length;
  return dead === all ? 'truy tặng' : 'tặng, truy tặng';
}

/** How many are proposed after their death. */
export function posthumous({ individuals }: Pick<Particulars, 'individuals'>): number {
  return individuals.filter((one) => one.posthumous).length;
}

/** `03 (ba) tập thể, 40 (bốn mươi) cá nhân`; a kind that nobody is of is left out. */
export function countsInWords({ collectives, individuals }: Particulars): Piece[] {
  const counts = [
    collectives.length > 0 && `${countInWords(collectives.length)} tập thể`,
    individuals.length > 0 && `${countInWords(individuals.length)} cá nhân`,
  ].filter((count) => count !== false);
  if (counts.length > 0) return [{ text: counts.join(', ') }];
  return [{ blank: 'number' }, { text: ' tập thể, ' }, { blank: 'number' }, { text: ' cá nhân' }];
}
