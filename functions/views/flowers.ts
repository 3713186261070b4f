import { flowersInWords } from '#domain/flower/flowers.ts';
import { LIVE } from '#domain/live-slots.ts';
import { escapeHtml } from './escape.ts';
import type { Filler } from './filler.ts';

/** Beside each button, how many flowers its target has. */
export function flowerSlots(counts: Readonly<Record<string, number>>): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.flowers}]`, {
      element(slot) {
        const words = flowersInWords(counts[slot.getAttribute(LIVE.flowers) ?? ''] ?? 0);
        if (words) slot.setInnerContent(words);
      },
    });
}

/** Beside the target's button, what became of the flower that was just given. */
export function flowerSaid(target: string, words: string, role: 'status' | 'alert' = 'status'): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.flowers}]`, {
      element(slot) {
        if (slot.getAttribute(LIVE.flowers) !== target) return;
        slot.after(`<b role="${role}">${escapeHtml(words)}</b>`, { html: true });
      },
    });
}
