import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';

/**
 * Markdown as a tree (mdast), by the parser that also renders articles. CommonMark alone: what content may hold needs
 * neither tables nor footnotes.
 */
export function parseMarkdown(text: string): Root {
  return markdownToMdast(text, { features: { gfm: false, frontmatter: false } }) as Root;
}
