import { createElement, type ReactNode } from 'react';
import type { Markup as Node } from '#domain/documents/markup.ts';

/** Elements that the domain describes, as React draws them. Text is never read as HTML. */
export function Markup({ nodes }: { nodes: readonly Node[] }): ReactNode {
  return nodes.map(draw);
}

/** A paper is drawn anew as a whole: the place of an element among its siblings is key enough. */
function draw(node: Node, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const { tag, className, attributes, children } = node;
  return createElement(
    tag,
    { key, className, ...attributes },
    children.length > 0 ? children.map(draw) : undefined,
  );
}
