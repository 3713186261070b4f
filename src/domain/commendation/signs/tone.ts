import { fold } from '#domain/vietnamese/folding.ts';
import type { FoldedText, Span } from './folded-text.ts';
import { phraseFinder } from './phrases.ts';

/** Share of capitals from which a message is shouted, once it has this many letters. */
const SHOUTED = 0.7;
const FEWEST_LETTERS = 15;
/** Five words or more in capitals alone, twenty letters at least: names of bodies (UBND TP) are shorter. */
const CAPITALS = /\p{Lu}{2,}(?:[\s,.!-]+\p{Lu}{2,}){4,}/gu;
const MANY_MARKS = /[!?]{4,}/g;

/** What is shouted: capitals throughout, or in a row, or a pile of exclamation marks. */
export function findShouting({ original }: FoldedText): Span[] {
  const letters = original.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter));
  if (letters.length >= FEWEST_LETTERS && capitals.length / letters.length >= SHOUTED)
    return [{ start: 0, end: original.length }];
  const runs = [...original.matchAll(CAPITALS)].filter(
    ({ 0: match }) => (match.match(/\p{L}/gu)?.length ?? 0) >= 20,
  );
  return [...runs, ...original.matchAll(MANY_MARKS)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}

/**
 * Words of abuse. `=`: without marks these are everyday words (các, lớn, buổi, đeo, mẹ may, dù mẹ), so they only count
 * as they are written.
 */
const ABUSE = [
  ...['=lồn', '=cặc', '=buồi', '=đéo', '=địt', '=đụ', '=đĩ', '=mẹ mày', '=bố mày', '=chó má', '=chó chết'],
  ...['=đồ chó', '=thằng chó', '=con chó này', '=đồ ngu', '=đồ khốn', '=con điếm', '=đồ điếm', '=mả mẹ'],
  ...['=chết mẹ', '=tổ sư', '=đầu buồi', '=mặt lồn', '=vãi lồn', '=như cứt', '=cứt', '=súc vật', '=súc sinh'],
  ...['=đ.m', '=đm', '=đmm', 'đcm', 'đkm', 'dcmm', 'vcl', 'vkl', 'vcđ', 'clgt', 'cmnr', 'vãi cả lồn'],
  ...['địt mẹ', 'địt con mẹ', 'đụ má mày', 'óc chó', 'ngu như chó', 'ngu như bò', 'thằng ngu', 'con ngu'],
  ...[
    'mất dạy',
    'khốn nạn',
    'đồ mất nết',
    'vô học',
    'bố láo',
    'láo toét',
    'chó đẻ',
    'bọn khốn',
    'thằng khốn',
  ],
];
const findAbuse = phraseFinder(ABUSE);

/** The same words without marks and spaces, for what was taken apart or spelled with digits. */
const EVADED = new Set([
  ...['lon', 'cac', 'buoi', 'deo', 'dit', 'ditme', 'ditconme', 'memay', 'vailon', 'vcl', 'vkl', 'dcm', 'dkm'],
  ...['dm', 'dmm', 'clgt', 'ngunhucho', 'occho', 'dauburoi', 'daubuoi', 'khonnan', 'matday', 'chode', 'duma'],
]);
/** Single letters with something between them, three at least: đ.é.o, l ồ n. */
const TAKEN_APART = /(?<![\p{L}\p{N}])\p{L}(?:[\s.*_-]{1,2}[\p{L}\d@!$]){1,11}(?![\p{L}\p{N}])/gu;
/** A word with digits or signs among its letters: l0n, d!t, c@c. */
const DISGUISED = /(?<![\p{L}\p{N}])\p{L}+[0-9@!$*][\p{L}0-9@!$*]*\p{L}(?![\p{L}\p{N}])/gu;
const STANDS_FOR: Record<string, string> = { 0: 'o', 1: 'i', '!': 'i', '@': 'a', 3: 'e', 4: 'a', $: 's' };
/** A letter that is drawn out: đéooooo. */
const DRAWN_OUT = /(?<![\p{L}\p{N}])\p{L}*?(\p{L})\1{2,}(?![\p{L}\p{N}])/giu;

/** Abuse, also where it is taken apart, spelled with digits, drawn out or without marks. */
export function findProfanity(text: FoldedText): Span[] {
  const { original } = text;
  const hidden = [...original.matchAll(TAKEN_APART), ...original.matchAll(DISGUISED)].filter(({ 0: match }) =>
    EVADED.has(asMeant(match)),
  );
  const drawnOut = [...original.matchAll(DRAWN_OUT)].filter(({ 0: match }) =>
    EVADED_AS_WRITTEN.has(match.toLowerCase().replace(/(\p{L})\1+/gu, '$1')),
  );
  const spans = [...hidden, ...drawnOut].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
  return [...findAbuse(text), ...spans];
}

/** Drawn out, a word keeps its marks: “lớnnn” is no abuse. */
const EVADED_AS_WRITTEN = new Set(ABUSE.map((entry) => entry.replace(/^=/, '')));

function asMeant(disguised: string): string {
  return fold(disguised.replace(/[013$!@4]/g, (sign) => STANDS_FOR[sign] ?? sign)).replace(/[^\p{L}]/gu, '');
}
