import { cleanLine } from '../vietnamese/text.ts';
import { lineOf, unbroken } from './lines.ts';
import type { Line, Signature } from './model.ts';
import type { Particulars } from './particulars.ts';

/** The end of the unit's papers: who signs, and who gets them. */
export function signature({ draft }: Particulars, recipients: readonly string[]): Signature {
  const { unit, letter } = draft;
  const title = cleanLine(letter.signerTitle);
  const name = cleanLine(letter.signerName);
  return {
    type: 'signature',
    recipients,
    title: title === '' ? [lineOf({ blank: 'name' })] : titleLines(cleanLine(unit.name), title),
    name: name === '' ? null : unbroken(name),
  };
}

/** Who signs in whose right is already said. */
const RIGHT = /^(TM|KT|TL|TUQ|Q)\./u;

/**
 * Right and title in capitals (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7): a people's committee signs as one
 * (“TM.”), a deputy for the head (“KT.”). Where the unit has written the right itself, its words stand.
 */
export function titleLines(unit: string, title: string): Line[] {
  const capitals = title.toLocaleUpperCase('vi');
  if (RIGHT.test(capitals)) return [lineOf(capitals)];
  const together = /^ủy ban nhân dân( |$)/iu.test(unit) ? ['TM. ỦY BAN NHÂN DÂN'] : [];
  const head = /^PHÓ (?!.*PHỤ TRÁCH)(.+)$/u.exec(capitals)?.[1];
  return [...together, ...(head ? [`KT. ${head}`] : []), capitals].map((line) => lineOf(line));
}
