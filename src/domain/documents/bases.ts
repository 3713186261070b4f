import type { CitedPlan } from '../campaign/document.ts';
import type { ResolvedChoice } from '../campaign/rules.ts';
import { baseAt } from '../law/bases.ts';
import { lineOf } from './lines.ts';
import type { Line, Paragraph, Piece } from './model.ts';

/**
 * “Căn cứ …;” of a letter: the law and the decree that counted when the plan was issued, the decree by the article
 * that the plan names, and the plan itself. What isn't known is left blank, never guessed.
 */
export function legalBases(resolved: ResolvedChoice | null): Paragraph[] {
  const lines = resolved ? basesOf(resolved) : BLANK_BASES;
  return lines.map((line, at) => ({
    type: 'paragraph',
    style: 'base',
    line: lineOf('Căn cứ ', ...line, at === lines.length - 1 ? '.' : ';'),
  }));
}

const BLANK_BASES: readonly Line[] = [
  lineOf('Luật Thi đua, khen thưởng ', { blank: 'words' }),
  lineOf('Nghị định số ', { blank: 'number' }, ' của Chính phủ ', { blank: 'words' }),
  lineOf('Kế hoạch số ', { blank: 'number' }, ...blankDate(), ' của ', { blank: 'words' }),
];

function basesOf({ campaign }: ResolvedChoice): Line[] {
  const { cited, procedure } = campaign;
  const law = baseAt('law', cited.date);
  const decree = baseAt('decree', cited.date);
  return [
    law ? lineOf(law.cited) : BLANK_BASES[0],
    decree ? lineOf(byArticle(decree, procedure?.basis ?? null)) : BLANK_BASES[1],
    citedPlan(cited),
  ].filter((line) => line !== undefined);
}

/** The decree, led in by the article of it that the plan names: “Điều 55 Nghị định số …”. */
function byArticle({ number, cited }: { number: string; cited: string }, basis: string | null): string {
  const article = basis?.includes(number) ? (/^(Điều \d+)( của)? /u.exec(basis)?.[1] ?? '') : '';
  return article === '' ? cited : `${article} ${cited}`;
}

/** `Kế hoạch số 215/KH-UBND ngày 16 tháng 9 năm 2021 của … về việc phát động …`. */
export function citedPlan({ kind, number, symbol, date, issuer, subject }: CitedPlan): Line {
  const name = kind.charAt(0).toLocaleUpperCase('vi') + kind.slice(1).toLocaleLowerCase('vi');
  const about = subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1);
  return lineOf(
    `${name} số `,
    number === null ? { blank: 'number' } : number,
    `/${symbol} ngày `,
    known(date.day, 10),
    ' tháng ',
    known(date.month, 3),
    ` năm ${date.year} của ${issuer} về việc ${about}`,
  );
}

function known(part: number | null, paddedBelow: number): Piece {
  if (part === null) return { blank: 'number' };
  return { text: part < paddedBelow ? `0${part}` : String(part) };
}

function blankDate(): Piece[] {
  const blank = { blank: 'number' } as const;
  return [{ text: ' ngày ' }, blank, { text: ' tháng ' }, blank, { text: ' năm ' }, blank];
}
