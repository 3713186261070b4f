import { dotsFor } from './lines.ts';
import type { Line, Piece } from './model.ts';

/*
 * A paper as elements of a page, for whatever draws them: React in the form, Astro on the pages of blank forms. The
 * classes are those of the official view (`src/styles/document.css`, `papers.css`).
 */

/** An element, named and attributed as React names them, or text. */
export type Markup = string | MarkupElement;
export interface MarkupElement {
  tag: string;
  className?: string;
  attributes?: Readonly<Record<string, string | number>>;
  children: readonly Markup[];
}

/** What those who hear a page are told of dots. */
export const BLANK_WORDS = element('span', 'vh', '(để trống)');

/** The line's pieces. */
export function inline(line: Line): Markup[] {
  return line.flatMap(pieceMarkup);
}

function pieceMarkup(piece: Piece): Markup[] {
  if ('blank' in piece) {
    const dots = { ...element('span', 'dots', dotsFor(piece.blank)), attributes: { 'aria-hidden': 'true' } };
    return [dots, BLANK_WORDS];
  }
  const words = piece.italic ? element('i', '', piece.text) : piece.text;
  return [piece.bold ? element('b', '', words) : words];
}

/** An element; an empty `className` is none. */
export function element(tag: string, className: string, ...children: Markup[]): MarkupElement {
  return className === '' ? { tag, children } : { tag, className, children };
}
