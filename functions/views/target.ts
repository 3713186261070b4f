import { type CommendationTarget, targetInWords } from '#domain/commendation/schema.ts';
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
