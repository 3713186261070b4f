import { LIVE } from '#domain/live-slots.ts';
import { answerMarkup, statusWords } from '#domain/search/markup.ts';
import type { SearchAnswer, SearchRequest } from '#domain/search/search.ts';
import type { Filler } from './filler.ts';

/** The answer to a question, as the browser's own script would show it; without one, the page's own ways on stay. */
export function searchSlots(answer: SearchAnswer, request: SearchRequest): Filler {
  return (rewriter) =>
    rewriter
      .on(`[${LIVE.searchStatus}]`, {
        element(slot) {
          slot.setInnerContent(statusWords(answer, request));
        },
      })
      .on(`[${LIVE.searchResults}]`, {
        element(slot) {
          if (answer.asked) slot.setInnerContent(answerMarkup(answer, request), { html: true });
        },
      });
}
