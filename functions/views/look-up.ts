import { NOMINEE_KIND_LABELS } from '#domain/award/constants.ts';
import { LIVE } from '#domain/live-slots.ts';
import { groupCode } from '#domain/nomination/code.ts';
import type { LookUp } from '#domain/nomination/contract.ts';
import { OUTCOME_LABELS } from '#domain/review/grounds.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { escapeHtml, escapeLines } from './escape.ts';
import type { Filler } from './filler.ts';
import { canStillChange, supplementPart, type TriedWithdrawal, withdrawPart } from './look-up-actions.ts';
import { type Compared, submissionsPart } from './look-up-submissions.ts';
import { messageList } from './messages.ts';

/** What the page shows: the dossier, and what was asked about it. */
export interface LookUpAnswer {
  found: LookUp;
  /** Code and secret as typed, for what the page can be asked next. They never stand in an address. */
  typed: { code: string; secret: string };
  /** What changed from one time that it was sent to the next, once asked for. */
  compared: Compared | null;
  /** Told above everything else: what was just done. */
  done: string | null;
  tried: TriedWithdrawal | null;
}

/** The answer to a look-up, for those who have no script. */
export function lookUpSlot(answer: LookUpAnswer): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.lookUp}]`, {
      element(slot) {
        slot.setInnerContent(render(answer), { html: true });
      },
    });
}

function render({ found, typed, compared, done, tried }: LookUpAnswer): string {
  const { code, unit, stateLabel, nextStep, history } = found;
  return [
    done ? `<p class="done" role="status"><b>${escapeHtml(done)}</b></p>` : '',
    `<p class="meta">Hồ sơ ${groupCode(code)} · ${escapeHtml(unit)}</p>`,
    `<h2>${stateLabel}</h2>`,
    `<p>${nextStep}</p>`,
    whereNow(found),
    supplementPart(found),
    history.length > 0 ? `<h3>Hồ sơ đã qua</h3><ol class="timeline">${history.map(step).join('')}</ol>` : '',
    canStillChange(found),
    withdrawPart(found, typed, tried),
    '<h3>Nơi xử lý</h3>',
    facts([
      ['Phong trào', found.campaign],
      ['Chương trình', found.programme === found.campaign ? null : found.programme],
      ['Đợt', found.round],
      ['Hình thức khen đề nghị', found.award],
      ['Cơ quan tiếp nhận', found.receiving],
      ['Thẩm quyền quyết định', found.deciding],
    ]),
    found.nominees.length > 0 ? '<h3>Tập thể, cá nhân được đề nghị</h3>' : '',
    nomineeList(found.nominees),
    submissionsPart(found, typed, compared),
    messageList(found, typed),
  ].join('');
}

/** Which office has it, and how long that usually takes where the office has said so. */
function whereNow({ office }: LookUp): string {
  if (!office) return '';
  const usually = office.usualDays === null ? '' : ` Ở đây thường mất khoảng ${office.usualDays} ngày.`;
  return `<p>Hồ sơ đang ở: <b>${escapeHtml(office.name)}</b>.${usually}</p>`;
}

function step({ label, at, reason }: LookUp['history'][number], index: number, all: unknown[]): string {
  const place = index === all.length - 1 ? 'now' : 'past';
  const when = `<time class="meta" datetime="${at}">${formatInstant(Date.parse(at))}</time>`;
  const why = reason ? `<p>${escapeLines(reason)}</p>` : '';
  return `<li class="${place}"><b>${label}</b>${when}${why}</li>`;
}

/** Each nominee, and what became of it once that is decided. */
function nomineeList(nominees: LookUp['nominees']): string {
  if (nominees.length === 0) return '';
  const rows = nominees.map(({ name, kind, outcome }) => {
    const said = [NOMINEE_KIND_LABELS[kind], ...(outcome ? [outcomeInWords(outcome)] : [])].join('<br>');
    return `<div><dt>${escapeHtml(name)}</dt><dd>${said}</dd></div>`;
  });
  return `<dl class="facts">${rows.join('')}</dl>`;
}

function outcomeInWords({ outcome, says, notice, path }: NomineeOutcome): string {
  const result = [OUTCOME_LABELS[outcome], says].filter(Boolean).join(': ');
  return [
    `<b>${escapeHtml(result)}</b>`,
    notice && escapeHtml(notice),
    path && `<a href="${escapeHtml(path)}">Xem trên bảng vinh danh</a>`,
  ]
    .filter(Boolean)
    .join('<br>');
}

type NomineeOutcome = NonNullable<LookUp['nominees'][number]['outcome']>;

/** What isn't known is left out; with nothing known there is no list at all. */
function facts(pairs: readonly (readonly [string, string | null])[]): string {
  const known = pairs.filter(([, value]) => value);
  if (known.length === 0) return '';
  const rows = known.map(
    ([term, value]) => `<div><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value ?? '')}</dd></div>`,
  );
  return `<dl class="facts">${rows.join('')}</dl>`;
}
