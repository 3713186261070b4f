import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import type { Passage } from '../domain/search/index-format.ts';

/** Nothing to find in: ways about, forms, signs for the eye, and words about the page rather than of it. */
const SKIPPED = [
  'nav',
  'form',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'button',
  '[hidden]',
  'a.anchor',
  'a.fix',
  'a.cite',
  '.register',
  '.vh',
  '.sample',
  '.noprint',
  '[data-no-search]',
].join(',');

/** Each begins a stretch of text of its own. */
const BLOCKS = new Set(
  'P LI H1 H2 H3 H4 H5 H6 DT DD TR CAPTION FIGCAPTION BLOCKQUOTE DIV SECTION ARTICLE ASIDE HEADER FOOTER UL OL DL TABLE DETAILS SUMMARY FIGURE HR'.split(
    ' ',
  ),
);
/** Stand apart on the page without a space between them in its source. */
const APART = new Set(['TD', 'TH', 'SMALL', 'BR']);
const ITEMS = new Set(['LI', 'TR', 'P', 'H2', 'H3']);
const HEADINGS = /^H[1-6]$/;
/** Words at which a passage is full; the next block begins another with the same anchor. */
const FULL = 110;
/** The label that a clause's own link gives: “II.2, đường dẫn tới mục II.2”. */
const CLAUSE_LABEL = /đường dẫn tới (.+)$/;

/** A block of text as it was met. */
interface Block {
  anchor: string;
  label: string;
  text: string;
}

/**
 * The passages of a page's main part, in reading order. Blocks with one anchor are one passage: a recipient's name,
 * award and place; a heading and the paragraphs under it. An item of a list that leads to another page of the same
 * section is left out, since that page tells it.
 */
export function readPassages(main: HTMLElement, path: string): Passage[] {
  const blocks: Block[] = [];
  const heading = { anchor: '', label: '' };
  let open: Block | null = null;

  const close = () => {
    const text = open?.text.replace(/\s+/g, ' ').replace(/^[\s·]+|[\s·]+$/g, '') ?? '';
    if (open && /[\p{L}\p{N}]/u.test(text)) blocks.push({ ...open, text });
    open = null;
  };
  const visit = (node: Node, place: { anchor: string; label: string }) => {
    if (node.nodeType === NodeType.TEXT_NODE) {
      if (node.text.trim() === '' && !open) return;
      open ??= { ...(place.anchor ? place : heading), text: '' };
      open.text += node.text;
      return;
    }
    if (node.nodeType !== NodeType.ELEMENT_NODE) return;
    const element = node as HTMLElement;
    if (skipped.has(element)) return;
    const isBlock = BLOCKS.has(element.tagName);
    const inner = isBlock ? placeOf(element, place, heading) : place;
    if (isBlock) close();
    if (HEADINGS.test(element.tagName)) nameHeading(element, inner, heading);
    if (APART.has(element.tagName) && open) open.text += ' ';
    for (const child of element.childNodes) visit(child, inner);
    if (element.tagName === 'DT' && open) open.text += ':';
    if (isBlock) close();
  };
  const skipped = new Set([...main.querySelectorAll(SKIPPED), ...itemsElsewhere(main, path)]);
  for (const child of main.childNodes) visit(child, { anchor: '', label: '' });
  close();
  return join(blocks);
}

/** List items and the like, outside running text, whose link goes to another page of this page's section. */
function itemsElsewhere(main: HTMLElement, path: string): HTMLElement[] {
  const section = path.split('/').slice(0, 2).join('/');
  return main.querySelectorAll('a[href^="/"]').flatMap((link) => {
    const [target = ''] = (link.getAttribute('href') ?? '').split(/[?#]/);
    return target.startsWith(section) && target !== path ? itemsAround(link) : [];
  });
}

/** The items that the link stands in, from the inside out. Climbed from the links, of which a page has few. */
function itemsAround(link: HTMLElement): HTMLElement[] {
  let items: HTMLElement[] = [];
  for (let at: HTMLElement | null = link; at; at = at.parentNode) {
    if (ITEMS.has(at.tagName)) items.push(at);
    if (at.classList?.contains('prose')) items = [];
  }
  return items;
}

/** Where a block is linked to: its own id, or what it stands in. */
function placeOf(
  element: HTMLElement,
  place: { anchor: string; label: string },
  heading: { anchor: string; label: string },
): { anchor: string; label: string } {
  if (!element.id) return place;
  const named = element.querySelector('a.anchor')?.getAttribute('aria-label');
  const titled = HEADINGS.test(element.tagName) ? element : element.querySelector('h2, h3, h4');
  const own = titled?.structuredText.replace(/\s+/g, ' ').trim();
  return { anchor: element.id, label: CLAUSE_LABEL.exec(named ?? '')?.[1] ?? own ?? heading.label };
}

/** Headings with an id name what follows them, up to the next. */
function nameHeading(
  element: HTMLElement,
  own: { anchor: string; label: string },
  heading: { anchor: string; label: string },
): void {
  if (element.tagName === 'H1') return;
  heading.anchor = element.id ? element.id : own.anchor;
  heading.label = element.structuredText.replace(/\s+/g, ' ').trim();
}

function join(blocks: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  for (const block of blocks) {
    const last = passages.at(-1);
    if (last && last.anchor === block.anchor && last.text.split(' ').length < FULL) {
      last.text += `${/[.,;:!?…”]$/.test(last.text) ? ' ' : ' · '}${block.text}`;
    } else passages.push({ ...block });
  }
  return passages;
}
