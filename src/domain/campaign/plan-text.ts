/** A stretch of text in one style. `correction` is the 1-based number of its row in the correction register. */
export interface Run {
  text: string;
  emphasis?: boolean;
  strong?: boolean;
  correction?: number;
}

/** `marker` is what the official text prints before the words: `I.`, `2.1.`, `a)`, `-`, `+`; empty for none. */
export interface Heading {
  type: 'heading';
  level: number;
  anchor: string;
  label: string;
  marker: string;
  runs: Run[];
}

export interface Paragraph {
  type: 'paragraph';
  anchor: string;
  label: string;
  marker: string;
  runs: Run[];
}

export interface List {
  type: 'list';
  style: 'dash' | 'plus' | 'number';
  items: ListItem[];
}

export interface ListItem {
  anchor: string;
  label: string;
  marker: string;
  runs: Run[];
  blocks: Block[];
}

export type Block = Heading | Paragraph | List;

/** A clause that can be cited: its address on the plan page, how it is called, and its words. */
export interface Clause {
  anchor: string;
  label: string;
  text: string;
}

/** The words of the runs, without styles. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** The words with the marker that opens them, as the official text prints them: `V. Tổ chức thực hiện`. */
export function printedText({ marker, runs }: { marker: string; runs: readonly Run[] }): string {
  return [marker, runsText(runs)].filter(Boolean).join(' ');
}

/** Everything with words of its own, in reading order. */
export function listParts(blocks: readonly Block[]): (Heading | Paragraph | ListItem)[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'list') return [block];
    return block.items.flatMap((item) => [item, ...listParts(item.blocks)]);
  });
}

/** Every citable clause of the blocks, in reading order. */
export function listClauses(blocks: readonly Block[]): Clause[] {
  return listParts(blocks).map(({ anchor, label, runs }) => ({ anchor, label, text: runsText(runs) }));
}
