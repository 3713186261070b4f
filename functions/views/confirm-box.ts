import { escapeHtml } from './escape.ts';

/** A box to tick before something is taken back for good, with the problem beside it where it was left open. */
export function confirmBox(id: string, words: string, problem: string | undefined): string {
  const isBad = problem !== undefined;
  const told = isBad ? `<p class="problem">${escapeHtml(problem)}</p>` : '';
  return `<div class="field${isBad ? ' bad' : ''}"><div id="${id}-error">${told}</div>
    <label class="choice" for="${id}"><input type="checkbox" id="${id}" name="confirm" value="yes" required aria-describedby="${id}-error"${isBad ? ' aria-invalid="true"' : ''}>
    <span>${words}</span></label></div>`;
}
