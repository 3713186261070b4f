import type { Block, ListItem, Run } from './plan-text.ts';
import type { Correction } from './schema.ts';

/**
 * Marks in the text every place of the correction register that can be seen there, with its row's number.
 * Spelling slips are found by the source's words, the other kinds by what is published in their stead.
 */
export function markCorrections(blocks: readonly Block[], corrections: readonly Correction[]): Block[] {
  return blocks.map((block) => (block.type === 'list' ? { ...block, items: block.items.map(markItem) } : markRuns(block)));

  function markItem(item: ListItem): ListItem {
    return { ...markRuns(item), blocks: markCorrections(item.blocks, corrections) };
  }

  function markRuns<T extends { anchor: string; runs: Run[] }>(part: T): T {
    const own = corrections.flatMap((correction, index) => (correction.clause === part.anchor ? [{ correction, number: index + 1 }] : []));
    return own.reduce((marked, { correction, number }) => {
      const shown = correction.kind === 'spelling' ? correction.source : correction.reading;
      return correction.kind === 'layout' ? marked : { ...marked, runs: markIn(marked.runs, shown, number) };
    }, part);
  }
}

/** Splits the runs so that the words in question stand in runs of their own. */
function markIn(runs: readonly Run[], words: string, correction: number): Run[] {
  const start = runs.map((run) => run.text).join('').indexOf(words);
  if (start < 0 || words === '') return [...runs];
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
