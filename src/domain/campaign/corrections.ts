import { type Block, type ListItem, printedText, type Run } from './plan-text.ts';
import type { Correction } from './schema.ts';

/**
 * Marks in the text every place of the correction register that can be seen there, with its row's number.
 * Spelling slips are found by the source's words, the other kinds by what is published in their stead.
 */
export function markCorrections(blocks: readonly Block[], corrections: readonly Correction[]): Block[] {
  return blocks.map((block) =>
    block.type === 'list' ? { ...block, items: block.items.map(markItem) } : markRuns(block),
  );

  function markItem(item: ListItem): ListItem {
    return { ...markRuns(item), blocks: markCorrections(item.blocks, corrections) };
  }

  function markRuns<T extends { anchor: string; marker: string; runs: Run[] }>(part: T): T {
    const own = corrections.flatMap((correction, index) =>
      correction.clause === part.anchor ? [{ correction, number: index + 1 }] : [],
    );
    const runs = own.reduce((marked, { correction, number }) => {
      if (correction.kind === 'layout') return marked;
      const shown = correction.kind === 'spelling' ? correction.source : correction.reading;
      return markIn({ marker: part.marker, runs: marked }, shown, number);
    }, part.runs);
    return { ...part, runs };
  }
}

/** Splits the runs so that the words in question stand in runs of their own; a slip may begin in the marker. */
function markIn({ marker, runs }: { marker: string; runs: Run[] }, words: string, correction: number): Run[] {
  const found = printedText({ marker, runs }).indexOf(words);
  if (found < 0 || words === '') return [...runs];
  const start = found - (marker === '' ? 0 : marker.length + 1);
  const end = start + words.length;
  let offset = 0;
  return runs.flatMap((run) => {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, run.text.length);
    offset += run.text.length;
    if (from >= to) return [run];
    const pieces: Run[] = [
      { ...run, text: run.text.slice(0, from) },
      { ...run, text: run.text.slice(from, to), correction },
      { ...run, text: run.text.slice(to) },
    ];
    return pieces.filter((piece) => piece.text !== '');
  });
}
