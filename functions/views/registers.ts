import { LIVE } from '#domain/live-slots.ts';
import { type PlaceFigure, placeSlot } from '#domain/registration/figures.ts';
import {
  closedInWords,
  openPeriod,
  periodInWords,
  type Register,
  WHAT_REMAINS,
} from '#domain/registration/register.ts';
import { formatNumber } from '#domain/vietnamese/number.ts';
import { escapeHtml } from './escape.ts';
import type { Filler } from './filler.ts';

/** Stands where a count is too small to be told. */
const HIDDEN = 'ẩn';

/** Whether each register is open at the instant; what can't be sent then goes from the page. */
export function registerSlots(registers: readonly Register[], now: number): Filler {
  const find = (element: Element, name: string) =>
    registers.find(({ campaign }) => campaign === element.getAttribute(name));
  return (rewriter) =>
    rewriter
      .on(`[${LIVE.register}]`, {
        element(slot) {
          const register = find(slot, LIVE.register);
          if (register) slot.setInnerContent(statusOf(register, now), { html: true });
        },
      })
      .on(`[${LIVE.registerOpen}]`, {
        element(part) {
          const register = find(part, LIVE.registerOpen);
          if (register && !openPeriod(register, now)) part.remove();
        },
      });
}

function statusOf(register: Register, now: number): string {
  const period = openPeriod(register, now);
  if (!period)
    return `<p><b>Hiện không nhận.</b> ${escapeHtml(closedInWords(register, now))} ${WHAT_REMAINS}</p>`;
  const words = `${escapeHtml(period.name)}, ${periodInWords(period)}.`;
  if (!period.sample) return `<p><b>Đang nhận.</b> ${words}</p>`;
  return `<p><b>Đang chạy thử.</b> ${words} Thời gian thi đua của kế hoạch đã hết; đợt này chỉ để thử cổng, nội dung gửi vào được ghi là dữ liệu minh họa.</p>`;
}

/**
 * Counts in their places, and a mark on the tiles of places whose registration is confirmed. A place that nobody has
 * sent anything from counts 0; `null`: not known, so the page keeps its own words.
 */
export function placeSlots(figures: readonly PlaceFigure[] | null): Filler {
  if (!figures) return (rewriter) => rewriter;
  const words = new Map(figures.flatMap(wordsOf));
  return (rewriter) =>
    rewriter
      .on(`[${LIVE.placeFigure}]`, {
        element(slot) {
          const name = slot.getAttribute(LIVE.placeFigure) ?? '';
          slot.setInnerContent(words.get(name) ?? (name.endsWith('/registered') ? 'chưa' : '0'));
        },
      })
      .on(`[${LIVE.placeTile}]`, {
        element(tile) {
          if (words.has(`${tile.getAttribute(LIVE.placeTile)}/registered`))
            tile.setAttribute('class', 'tile registered');
        },
      });
}

function wordsOf(figure: PlaceFigure): [string, string][] {
  const { registered, commitments } = figure;
  const counts = Object.entries(commitments).map(([kind, count]): [string, string] => [
    placeSlot(figure, kind),
    count === null ? HIDDEN : formatNumber(count),
  ]);
  return registered ? [[placeSlot(figure, 'registered'), 'đã đăng ký'], ...counts] : counts;
}
