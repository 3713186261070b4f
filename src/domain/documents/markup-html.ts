import { escapeHtml } from '../escape-html.ts';
import type { Markup } from './markup.ts';

/** Elements without an end tag. */
const VOID = ['col'];

/** The elements as HTML, for pages that are built. Whatever was typed stays text. */
export function markupHtml(nodes: readonly Markup[]): string {
  return nodes.map(htmlOf).join('');
}

function htmlOf(node: Markup): string {
  if (typeof node === 'string') return escapeHtml(node);
  const { tag, className, attributes = {}, children } = node;
  const named = className === undefined ? attributes : { class: className, ...attributes };
  const written = Object.entries(named).map(
    ([name, value]) => ` ${name.toLowerCase()}="${escapeHtml(String(value))}"`,
  );
  const start = `<${tag}${written.join('')}>`;
  return VOID.includes(tag) ? start : `${start}${markupHtml(children)}</${tag}>`;
}
