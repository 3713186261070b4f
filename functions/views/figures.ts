import { LIVE } from '#domain/live-slots.ts';
import { figureSlot, type PublicFigure } from '#domain/report/public-figures.ts';
import { formatNumber } from '#domain/vietnamese/number.ts';
import type { Filler } from './filler.ts';

/** Stands where a count is too small to be told. */
const HIDDEN = 'ẩn';

/** The public figures in their places; a place that isn't known keeps the page's own words. */
export function figureSlots(figures: readonly PublicFigure[]): Filler {
  const words = new Map(figures.flatMap(wordsOf));
  return (rewriter) =>
    rewriter.on(`[${LIVE.figure}]`, {
      element(slot) {
        const text = words.get(slot.getAttribute(LIVE.figure) ?? '');
        if (text !== undefined) slot.setInnerContent(text);
      },
    });
}

function wordsOf(figure: PublicFigure): [string, string][] {
  const { received, awarded, days } = figure;
  return [
    [figureSlot(figure, 'received'), received === null ? HIDDEN : formatNumber(received)],
    [figureSlot(figure, 'awarded'), awarded === null ? HIDDEN : formatNumber(awarded)],
    [figureSlot(figure, 'days'), days === null ? '–' : formatNumber(days)],
  ];
}
