import { type Block, type Heading, runsText } from '#domain/campaign/plan-text.ts';

/** A line of the table of contents, with the lines one level below it. */
export interface ContentsEntry {
  anchor: string;
  text: string;
  entries: ContentsEntry[];
}

/** The table of contents of a plan: its parts, and the clauses that are headings right below a part. */
export function tableOfContents(blocks: readonly Block[]): ContentsEntry[] {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading');
  const top = Math.min(...headings.map(({ level }) => level));
  const contents: ContentsEntry[] = [];
  for (const heading of headings) {
    const entry = {
      anchor: heading.anchor,
      text: `${heading.marker} ${runsText(heading.runs)}`,
      entries: [],
    };
    if (heading.level === top) contents.push(entry);
    else if (heading.level === top + 1) contents.at(-1)?.entries.push(entry);
  }
  return contents;
}
