import { readFileSync } from 'node:fs';
import { dateLine, numberLine } from '#domain/campaign/document.ts';
import { type Block, listParts, printedText } from '#domain/campaign/plan-text.ts';
import type { Campaign } from '#domain/campaign/schema.ts';

/** A stretch of the document as it is printed, markers and all, and the clause it belongs to. */
export interface Unit {
  anchor: string;
  text: string;
}

/** Words left out of what is published; they are kept here alone, to prove that nothing else was changed. */
export type Withheld = Record<string, { clause: string; source: string }[]>;

/** The five plans whose sources are kept as fixtures. */
export const FIVE_PLANS = [
  'ha-nam-so-gtvt',
  'nga-nam',
  'ninh-thuan',
  'son-la',
  'thai-nguyen-so-y-te',
] as const;

export function readSource(id: string): string {
  return readFileSync(`test/fixtures/plans/${id}.txt`, 'utf8');
}

export function readWithheld(): Withheld {
  return JSON.parse(readFileSync('test/fixtures/plans/withheld.json', 'utf8')) as Withheld;
}

/** The source's paragraphs, a line each; emphasis marks gone, white space normalised. */
export function sourceLines(source: string): string[] {
  return source
    .split('\n')
    .map((line) => toWords(line.replaceAll('*', '')).join(' '))
    .filter(Boolean);
}

export function toWords(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** The published document from its number to its signature, in the source's order. */
export function planUnits(campaign: Campaign & { blocks: Block[] }): Unit[] {
  const { kind, subject, recipients, onBehalfOf, signer } = campaign.document;
  const unit = (anchor: string) => (text: string) => ({ anchor, text });
  return [
    { anchor: 'so-ky-hieu', text: numberLine(campaign.document) },
    { anchor: 'ngay-thang', text: dateLine(campaign.document) },
    ...[kind, subject].map(unit('trich-yeu')),
    ...listParts(campaign.blocks).map((part) => ({ anchor: part.anchor, text: printedText(part) })),
    ...[recipients.heading, ...recipients.items.map((item) => `- ${item}`)].map(unit('noi-nhan')),
    ...[onBehalfOf, signer.title, signer.name].filter((line) => line !== null).map(unit('chu-ky')),
  ];
}

/** Puts back what the register says was laid out otherwise or left out; spelling slips still stand in the text. */
export function undoCorrections(
  units: readonly Unit[],
  { corrections }: Pick<Campaign, 'corrections'>,
  withheld: readonly { source: string }[],
): Unit[] {
  const left = withheld.map(({ source }) => source);
  return corrections.reduce<Unit[]>(
    (all, correction) => {
      if (correction.kind === 'spelling') return all;
      const source = correction.kind === 'layout' ? correction.source : left.shift();
      const places = all.filter(
        (unit) => unit.anchor === correction.clause && unit.text.includes(correction.reading),
      );
      if (source === undefined || places.length !== 1)
        throw new Error(`can't undo ${JSON.stringify(correction)}`);
      return all.map((unit) =>
        unit === places[0] ? { ...unit, text: unit.text.replace(correction.reading, () => source) } : unit,
      );
    },
    [...units],
  );
}

/** The first word in which the two differ, with what stands around it; `null` when they are the same. */
export function firstDifference(units: readonly Unit[], lines: readonly string[]) {
  const published = units.flatMap(({ anchor, text }) => toWords(text).map((word) => ({ anchor, word })));
  const source = lines.flatMap(toWords);
  const length = Math.max(published.length, source.length);
  const at = Array.from({ length }, (_, index) => index).find(
    (index) => published[index]?.word !== source[index],
  );
  if (at === undefined) return null;
  const around = (words: readonly string[]) => words.slice(Math.max(at - 3, 0), at + 4).join(' ');
  return {
    clause: (published[at] ?? published.at(-1))?.anchor,
    source: around(source),
    published: around(published.map(({ word }) => word)),
  };
}

/** Where each text begins, counted in words. */
function starts(texts: readonly string[]): number[] {
  let total = 0;
  return texts.map((text) => {
    const start = total;
    total += toWords(text).length;
    return start;
  });
}

/** Clauses that hold more than one of the source's paragraphs. */
export function joinedClauses(units: readonly Unit[], lines: readonly string[]): string[] {
  const own = new Set(starts(units.map(({ text }) => text)));
  const inside = starts(lines).filter((start) => !own.has(start));
  const ends = [...own].slice(1);
  return inside.map((start) => units[ends.filter((end) => end <= start).length]?.anchor ?? '');
}

/** Clauses that begin in the middle of one of the source's paragraphs. */
export function splitClauses(units: readonly Unit[], lines: readonly string[]): string[] {
  const paragraphs = new Set(starts(lines));
  const begin = starts(units.map(({ text }) => text));
  return units.filter((_, index) => !paragraphs.has(begin[index] ?? -1)).map(({ anchor }) => anchor);
}

/** The source's emphasised words between its subject and its recipients. */
export function sourceEmphasis(source: string): string[] {
  const [, body = ''] = source.split(/\nKẾ HOẠCH\n\n.+\n/);
  const [text = ''] = body.split(/\nN[ơo]i nhận:/);
  return [...text.matchAll(/(\*{1,2})(.+?)\1/g)].map(([, , words = '']) => words);
}

/** The published body's emphasised words. */
export function publishedEmphasis(blocks: readonly Block[]): string[] {
  return listParts(blocks).flatMap(({ runs }) => {
    const marked = runs.map(({ text, emphasis, strong }) => (emphasis || strong ? text : '\n')).join('');
    return marked.split('\n').filter(Boolean);
  });
}
