/** Fills one kind of slot (`#domain/live-slots.ts`) of a page that Astro built. */
export type Filler = (rewriter: HTMLRewriter) => HTMLRewriter;

/** The page with its slots filled, streamed through. A slot that nobody fills keeps the page's own words. */
export function fill(page: Response, fillers: readonly Filler[]): Response {
  return fillers.reduce((rewriter, filler) => filler(rewriter), new HTMLRewriter()).transform(page);
}
