import { type CommendationTarget, targetInWords } from '#domain/commendation/schema.ts';
import { LIVE } from '#domain/live-slots.ts';
import { escapeHtml } from './escape.ts';
import type { Filler } from './filler.ts';

/** Adds the target to the form's choices, chosen, where the page's short list doesn't offer it. */
export function offerTarget(target: CommendationTarget): Filler {
  let offered = false;
  return (rewriter) =>
    rewriter
      .on('select[name=target]', {
        element(select) {
          select.onEndTag((end) => {
            const [id, label] = [escapeHtml(target.id), escapeHtml(targetInWords(target))];
            if (!offered) end.before(`<option value="${id}" selected>${label}</option>`, { html: true });
          });
        },
      })
      .on('select[name=target] option', {
        element(option) {
          offered ||= option.getAttribute('value') === target.id;
        },
      });
}

/** Adds whom a search found as the first of the form's choices, the only one chosen, and says how many they are. */
export function offerFound(found: readonly CommendationTarget[], text: string): Filler {
  const options = found.map((target) => {
    const chosen = found.length === 1 ? ' selected' : '';
    return `<option value="${escapeHtml(target.id)}"${chosen}>${escapeHtml(targetInWords(target))}</option>`;
  });
  const group = `<optgroup label="${escapeHtml(`Tìm thấy cho “${text}”`)}">${options.join('')}</optgroup>`;
  return (rewriter) =>
    rewriter
      .on('select[name=target] > option:first-child', {
        element(first) {
          if (found.length > 0) first.after(group, { html: true });
        },
      })
      .on(`[${LIVE.targetsFound}]`, {
        element(slot) {
          slot.setInnerContent(foundInWords(found, text));
        },
      });
}

/** Keeps what was looked for with the form, so that a name typed instead of it is told from it. */
export function keepSought(text: string): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.targetsFound}]`, {
      element(slot) {
        const input = `<input type="hidden" name="sought" value="${escapeHtml(text)}">`;
        if (text !== '') slot.after(input, { html: true });
      },
    });
}

function foundInWords(found: readonly CommendationTarget[], text: string): string {
  if (text === '') return 'Ghi tên cần tìm, rồi bấm lại.';
  if (found.length === 0) return 'Cổng chưa có trang nào về tên này. Cứ để tên bạn ghi, lời vẫn gửi được.';
  if (found.length === 1) return 'Tìm thấy một nơi, đã chọn ở ô trên.';
  return `Tìm thấy ${found.length} nơi: chọn ở ô trên, trong nhóm đầu danh sách.`;
}
