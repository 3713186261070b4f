import type {
  Heading as MdHeading,
  ListItem as MdItem,
  List as MdList,
  Paragraph as MdParagraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import {
  advance,
  type Position,
  positionAnchor,
  positionLabel,
  START,
  splitMarker,
} from '#domain/campaign/numbering.ts';
import {
  type Block,
  type List,
  type ListItem,
  type Paragraph,
  type Run,
  runsText,
} from '#domain/campaign/plan-text.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** Something in a plan's Markdown that the dialect doesn't have; `line` counts from 1 within the body. */
export class PlanMarkdownError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.name = 'PlanMarkdownError';
    this.line = line;
  }
}

/** What a paragraph or list without a number of its own hangs on. */
interface Scope {
  anchor: string;
  label: string;
  paragraphs: number;
  items: number;
}

/**
 * Reads a plan's body into blocks with anchors. The dialect: `##`–`######` headings that open with their number,
 * paragraphs, `-` lists (nested ones print as `+`), `1.` lists for numbered clauses that are whole paragraphs,
 * paragraphs that open with `a)`, emphasis, and one `---` before the closing words.
 * @throws PlanMarkdownError for anything else.
 */
export function readPlanMarkdown(body: string): Block[] {
  const reader = new PlanReader();
  return reader.readBlocks(parseMarkdown(body).children);
}

class PlanReader {
  #position: Position = START;
  #scope: Scope = { anchor: 'mo-dau', label: 'phần mở đầu', paragraphs: 0, items: 0 };

  readBlocks(nodes: RootContent[]): Block[] {
    const blocks: Block[] = [];
    for (const node of nodes) {
      if (node.type === 'heading') blocks.push(this.#heading(node));
      else if (node.type === 'paragraph') blocks.push(this.#paragraph(node));
      else if (node.type === 'list')
        blocks.push(node.ordered ? this.#numbered(node) : this.#bullets(node, 1));
      else if (node.type === 'thematicBreak') this.#enter('ket-thuc', 'phần kết');
      else throw unsupported(node);
    }
    return blocks;
  }

  #enter(anchor: string, label: string): void {
    this.#scope = { anchor, label, paragraphs: 0, items: 0 };
  }

  /** Moves to the clause that the marker opens. */
  #advance(found: NonNullable<ReturnType<typeof splitMarker>>): Scope {
    this.#position = advance(this.#position, found.marker);
    this.#enter(positionAnchor(this.#position), positionLabel(this.#position));
    return this.#scope;
  }

  #heading(node: MdHeading): Block {
    const runs = readRuns(node.children);
    const found = splitMarker(runsText(runs));
    if (!found)
      throw new PlanMarkdownError('Tiêu đề phải mở đầu bằng số mục, ví dụ “## I. MỤC ĐÍCH”', lineOf(node));
    const { anchor, label } = this.#advance(found);
    return {
      type: 'heading',
      level: node.depth,
      anchor,
      label,
      marker: found.printed,
      runs: dropPrefix(runs, found.rest),
    };
  }

  #paragraph(node: MdParagraph): Paragraph {
    const runs = readRuns(node.children);
    const found = splitMarker(runsText(runs));
    if (found?.marker.kind === 'letter') {
      const { anchor, label } = this.#advance(found);
      return { type: 'paragraph', anchor, label, marker: found.printed, runs: dropPrefix(runs, found.rest) };
    }
    this.#scope.paragraphs += 1;
    const { anchor, label, paragraphs } = this.#scope;
    return {
      type: 'paragraph',
      anchor: `${anchor}-d${paragraphs}`,
      label: `${label}, đoạn ${paragraphs}`,
      marker: '',
      runs,
    };
  }

  /** `1.` lists: each item is a clause of its own, whatever follows inside it belongs to that clause. */
  #numbered(node: MdList): List {
    const first = node.start ?? 1;
    const items = node.children.map((item, index): ListItem => {
      const printed = `${first + index}.`;
      const { anchor, label } = this.#advance({
        marker: { kind: 'number', text: `${first + index}` },
        printed,
        rest: '',
      });
      const { runs, rest } = openItem(item);
      return { anchor, label, marker: printed, runs, blocks: this.readBlocks(rest) };
    });
    return { type: 'list', style: 'number', items };
  }

  #bullets(node: MdList, depth: number, parent?: { anchor: string; label: string }): List {
    const scope = parent ? { ...parent, items: 0 } : this.#scope;
    const items = node.children.map((item): ListItem => {
      scope.items += 1;
      const anchor = `${scope.anchor}-${scope.items}`;
      const label = `${scope.label}, ${depth === 1 ? 'gạch đầu dòng' : 'dấu cộng'} ${scope.items}`;
      const { runs, rest } = openItem(item);
      const blocks = rest.map((child) => {
        if (child.type === 'list' && !child.ordered && depth === 1)
          return this.#bullets(child, 2, { anchor, label });
        throw unsupported(child);
      });
      return { anchor, label, marker: depth === 1 ? '-' : '+', runs, blocks };
    });
    return { type: 'list', style: depth === 1 ? 'dash' : 'plus', items };
  }
}

function openItem(item: MdItem): { runs: Run[]; rest: RootContent[] } {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph')
    throw new PlanMarkdownError('Mỗi dòng trong danh sách phải có chữ', lineOf(item));
  return { runs: readRuns(first.children), rest };
}

function readRuns(nodes: PhrasingContent[], style: Omit<Run, 'text'> = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') return [{ text: node.value.replace(/\s+/g, ' '), ...style }];
    if (node.type === 'emphasis') return readRuns(node.children, { ...style, emphasis: true });
    if (node.type === 'strong') return readRuns(node.children, { ...style, strong: true });
    throw unsupported(node);
  });
}

/** Cuts the marker off the first run. */
function dropPrefix(runs: Run[], rest: string): Run[] {
  let surplus = runsText(runs).length - rest.length;
  return runs.flatMap((run) => {
    const cut = Math.min(surplus, run.text.length);
    surplus -= cut;
    return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }];
  });
}

function lineOf(node: { position?: { start: { line: number } } | undefined }): number {
  return node.position?.start.line ?? 1;
}

function unsupported(node: RootContent | PhrasingContent): PlanMarkdownError {
  const what =
    node.type === 'html'
      ? 'Không dùng HTML trong văn bản kế hoạch'
      : `Văn bản kế hoạch không dùng được “${node.type}”`;
  return new PlanMarkdownError(
    `${what}; chỉ dùng tiêu đề, đoạn, danh sách và chữ nghiêng, đậm`,
    lineOf(node),
  );
}
