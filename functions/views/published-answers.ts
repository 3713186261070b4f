import { LIVE } from '#domain/live-slots.ts';
import { paths } from '#domain/paths.ts';
import { formatDate } from '#domain/vietnamese/time.ts';
import type { PublicAnswer } from '../services/feedback/list-published.ts';
import { escapeHtml, escapeLines } from './escape.ts';
import type { Filler } from './filler.ts';

/** Published questions and answers; without any, the page's own words stay. */
export function answersSlot(answers: readonly PublicAnswer[]): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.answers}]`, {
      element(slot) {
        const wanted = slot.getAttribute(LIVE.answers);
        const shown = answers.filter(({ campaign }) => wanted === '*' || campaign === wanted);
        if (shown.length > 0) slot.setInnerContent(shown.map(answerItem).join(''), { html: true });
      },
    });
}

function answerItem({ id, campaign, title, office, question, answer, date, sample }: PublicAnswer): string {
  const label = sample ? ' <span class="sample">Dữ liệu minh họa</span>' : '';
  return [
    `<article class="stack tight" id="hd-${id}">`,
    `<h3>${escapeLines(question)}</h3>`,
    `<p>${escapeLines(answer)}</p>`,
    `<p class="meta">${escapeHtml(office)} · <a href="${paths.answersOf(campaign)}">${escapeHtml(title)}</a> · <time datetime="${date}">${formatDate(date)}</time>${label}</p>`,
    '</article>',
  ].join('');
}
