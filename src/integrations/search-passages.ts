import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import type { Passage } from '../domain/search/index-format.ts';
import { isSearched } from '../domain/search/indexed.ts';
import { classesOf, firstIn, hasClass, isElement } from './search-elements.ts';

/** Nothing to find in: ways about, forms, signs for the eye, and words about the page rather than of it. */
const SKIPPED_TAGS = new Set('NAV FORM SCRIPT STYLE TEMPLATE NOSCRIPT SVG BUTTON'.split(' '));
const SKIPPED_CLASSES = ['anchor', 'fix', 'cite', 'register', 'vh', 'sample', 'noprint', 'on-paper'];

/** Each begins a stretch of text of its own. */
const BLOCKS = new Set(
  'P LI H1 H2 H3 H4 H5 H6 DT DD TR CAPTION FIGCAPTION BLOCKQUOTE DIV SECTION ARTICLE ASIDE HEADER FOOTER UL OL DL TABLE DETAILS SUMMARY FIGURE HR'.split(
    ' ',
  ),
);
/** Stand apart on the page without a space between them in its source. */
const APART = new Set(['TD', 'TH', 'SMALL', 'BR']);
const HEADINGS = /^H[1-6]$/;
/** What a list of pages is made of. */
const ITEMS = new Set(['LI', 'TR', 'P', 'H2', 'H3']);
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
    if (isElement(node)) visitElement(node, place);
  };
  const visitElement = (element: HTMLElement, place: { anchor: string; label: string }) => {
    if (isSkipped(element) || elsewhere.has(element)) return;
    const isBlock = BLOCKS.has(element.tagName);
    const inner = isBlock ? placeOf(element, place, heading) : place;
    if (isBlock) close();
    if (HEADINGS.test(element.tagName)) nameHeading(element, inner, heading);
    if (APART.has(element.tagName) && open) open.text += ' ';
    for (const child of element.childNodes) visit(child, inner);
    if (element.tagName === 'DT' && open) open.text += ':';
    if (isBlock) close();
  };
  const elsewhere = itemsElsewhere(main, path);
  for (const child of main.childNodes) visit(child, { anchor: '', label: '' });
  close();
  return join(blocks);
}

function isSkipped(element: HTMLElement): boolean {
  if (SKIPPED_TAGS.has(element.tagName)) return true;
  if (element.rawAttrs === '') return false;
  if (element.hasAttribute('hidden') || element.hasAttribute('data-no-search')) return true;
  const classes = classesOf(element);
  return SKIPPED_CLASSES.some((name) => classes.includes(` ${name} `));
}

/** List items and the like, outside running text, with a link to another searched page of this page's section. */
function itemsElsewhere(main: HTMLElement, path: string): Set<HTMLElement> {
  const section = path.split('/').slice(0, 2).join('/');
  const items = new Set<HTMLElement>();
  for (const link of main.getElementsByTagName('a')) {
    const [target = ''] = (link.getAttribute('href') ?? '').split(/[?#]/);
    if (!target.startsWith(section) || target === path || !isSearched(target)) continue;
    const around = ancestors(link, main);
    if (around.some((element) => hasClass(element, 'prose'))) continue;
    for (const element of around.filter(({ tagName }) => ITEMS.has(tagName))) items.add(element);
  }
  return items;
}

/** The elements around a link, up to the page's main part. */
function ancestors(link: HTMLElement, main: HTMLElement): HTMLElement[] {
  const around: HTMLElement[] = [];
  for (let element = link.parentNode; element && element !== main; element = element.parentNode) {
    around.push(element);
  }
  return around;
}

/** Where a block is linked to: its own id, or what it stands in. */
function placeOf(
  element: HTMLElement,
  place: { anchor: string; label: string },
  heading: { anchor: string; label: string },
): { anchor: string; label: string } {
  if (!element.id) return place;
  const link = firstIn(element, (inner) => inner.tagName === 'A' && hasClass(inner, 'anchor'));
  const named = CLAUSE_LABEL.exec(link?.getAttribute('aria-label') ?? '')?.[1];
  const titled = HEADINGS.test(element.tagName) ? element : firstIn(element, isSubheading);
  return { anchor: element.id, label: named ?? (titled && inOneLine(titled)) ?? heading.label };
}

function isSubheading({ tagName }: HTMLElement): boolean {
  return tagName === 'H2' || tagName === 'H3' || tagName === 'H4';
}

function inOneLine(element: HTMLElement): string {
  return element.structuredText.replace(/\s+/g, ' ').trim();
}

/** Headings with an id name what follows them, up to the next. */
function nameHeading(
  element: HTMLElement,
  own: { anchor: string; label: string },
  heading: { anchor: string; label: string },
): void {
  if (element.tagName === 'H1') return;
  heading.anchor = element.id ? element.id : own.anchor;
  heading.label = inOneLine(element);
}

function join(blocks: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  for (const block of blocks) {
    const last = passages.at(-1);
    const same = last?.anchor === block.anchor && (block.anchor !== '' || last.label === block.label);
    if (last && same && last.text.split(' ').length < FULL) {
      last.text += `${/[.,;:!?…”]$/.test(last.text) ? ' ' : ' · '}${block.text}`;
    } else passages.push({ ...block });
  }
  return passages;
}
