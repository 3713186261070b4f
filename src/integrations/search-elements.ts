import { type HTMLElement, type Node, NodeType } from 'node-html-parser';

/*
 * Ways about a parsed page, by hand: the index asks a great many small questions of each, and a selector compiled and
 * matched for every one took a third of the time.
 */

export function isElement(node: Node): node is HTMLElement {
  return node.nodeType === NodeType.ELEMENT_NODE;
}

/** The first element inside, in reading order, that is as asked. */
export function firstIn(
  element: HTMLElement,
  isWanted: (inner: HTMLElement) => boolean,
): HTMLElement | undefined {
  for (const node of element.childNodes) {
    if (!isElement(node)) continue;
    const found = isWanted(node) ? node : firstIn(node, isWanted);
    if (found) return found;
  }
  return undefined;
}

/** The classes of an element, in a string that has a space on both sides of each. */
export function classesOf(element: HTMLElement): string {
  if (!element.rawAttrs.includes('class')) return '';
  return ` ${(element.getAttribute('class') ?? '').replace(/\s+/g, ' ')} `;
}

export function hasClass(element: HTMLElement, name: string): boolean {
  return classesOf(element).includes(` ${name} `);
}
