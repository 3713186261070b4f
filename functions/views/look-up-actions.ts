import type { DomainError } from '#domain/errors.ts';
import type { LookUp } from '#domain/nomination/contract.ts';
import { REASON_LETTERS } from '#domain/nomination/reason.ts';
import { paths } from '#domain/paths.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { escapeHtml, escapeLines } from './escape.ts';

/** Ids of the controls below, by their names, for the summary of what is to be mended. */
export const WITHDRAWAL_IDS: ReadonlyMap<string, string> = new Map([
  ['confirm', 'rut-xac-nhan'],
  ['reason', 'rut-ly-do'],
]);

/** A form that asks the page for something more about the dossier: code and secret go in its body, never in an address. */
export function askForm(
  { code, secret, task }: { code: string; secret: string; task: 'withdraw' | 'versions' | 'stop-mails' },
  inside: string,
): string {
  const hidden = Object.entries({ code, secret, task }).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
  );
  return `<form class="stack noprint" method="post" action="${paths.lookUp}">${hidden.join('')}${inside}</form>`;
}

/** What the office asks for, why and until when, and the one place to answer. */
export function supplementPart({ supplement, opening }: LookUp): string {
  if (!supplement) return '';
  const { fields, reason, dueAt } = supplement;
  const due = `trước <time datetime="${dueAt}">${formatInstant(Date.parse(dueAt))}</time>`;
  const answer =
    opening.opens === 'fields'
      ? `<p>Mở hồ sơ bằng mã và khóa, sửa đúng những chỗ trên rồi gửi lại.</p>
         <p class="noprint"><a class="button" href="${paths.openDossier}">Mở hồ sơ để bổ sung</a></p>`
      : opening.opens === 'nothing'
        ? `<p>${escapeHtml(opening.why)}</p>`
        : '';
  return `<section class="card stack" aria-labelledby="can-bo-sung"><h3 id="can-bo-sung">Cần bổ sung, hạn ${due}</h3>
    <p>${escapeLines(reason)}</p>
    <ul class="plainlist">${fields.map((field) => `<li>${escapeHtml(field)}</li>`).join('')}</ul>${answer}</section>`;
}

/** It is over, and what comes next says already that there is only a new dossier. */
const ANEW: ReadonlySet<LookUp['state']> = new Set(['withdrawn', 'rejected-at-receipt', 'not-awarded']);

/** Until when the unit can change or withdraw what it sent, or why no longer. A draft has nothing to withdraw. */
export function canStillChange({ state, opening }: LookUp): string {
  if (state === 'draft')
    return `<p class="noprint"><a class="button" href="${paths.openDossier}">Mở bản nháp</a></p>`;
  if (opening.opens === 'fields' || state === 'supplement-requested' || ANEW.has(state)) return '';
  if (opening.opens === 'nothing') return `<h3>Sửa hồ sơ</h3><p>${escapeHtml(opening.why)}</p>`;
  const until =
    opening.until === null
      ? 'cho tới khi cơ quan tiếp nhận'
      : `trước ${formatInstant(Date.parse(opening.until))}, hoặc cho tới khi cơ quan tiếp nhận nếu việc đó đến trước`;
  return `<h3>Sửa hoặc rút hồ sơ</h3><p>Đơn vị còn sửa và rút được ${until}.</p>
    <p class="noprint"><a class="button plain" href="${paths.openDossier}">Mở hồ sơ để sửa</a></p>`;
}

/** A withdrawal that was refused: the page shows it again with what was typed, unfolded. */
export interface TriedWithdrawal {
  reason: string;
  refusal: DomainError;
}

/** The way to take the dossier back, in two steps: unfold, then confirm. */
export function withdrawPart(
  { state, version, opening }: LookUp,
  typed: { code: string; secret: string },
  tried: TriedWithdrawal | null,
): string {
  if (opening.opens !== 'all' || (state !== 'submitted' && state !== 'redirected')) return '';
  const problem = (name: string) => tried?.refusal.fields.find(({ field }) => field === name)?.message;
  const inside = `<input type="hidden" name="version" value="${version}">
    ${field(
      'rut-ly-do',
      problem('reason'),
      `<label for="rut-ly-do">Lý do<span class="optional"> (có thể để trống)</span></label>
      <textarea id="rut-ly-do" name="reason" rows="3" maxlength="${REASON_LETTERS}" aria-describedby="rut-ly-do-error">
${escapeHtml(tried?.reason ?? '')}</textarea>`,
    )}
    ${field(
      'rut-xac-nhan',
      problem('confirm'),
      `<label class="choice" for="rut-xac-nhan"><input type="checkbox" id="rut-xac-nhan" name="confirm" value="yes" required aria-describedby="rut-xac-nhan-error">
      <span>Tôi rút hồ sơ này. Hồ sơ đã rút không mở lại được; muốn đề nghị nữa thì lập hồ sơ mới khi còn hạn.</span></label>`,
    )}
    <p><button class="button plain">Rút hồ sơ</button></p>`;
  const form = askForm({ ...typed, task: 'withdraw' }, inside);
  return `<details class="fold noprint"${tried ? ' open' : ''}><summary>Rút hồ sơ</summary>${form}</details>`;
}

function field(id: string, problem: string | undefined, control: string): string {
  const told = problem === undefined ? '' : `<p class="problem">${escapeHtml(problem)}</p>`;
  return `<div class="field${problem === undefined ? '' : ' bad'}"><div id="${id}-error">${told}</div>${control}</div>`;
}
