import { NOMINEE_KIND_LABELS } from '#domain/award/constants.ts';
import { LIVE } from '#domain/live-slots.ts';
import { groupCode } from '#domain/nomination/code.ts';
import type { LookUp } from '#domain/nomination/contract.ts';
import { STATE_LABELS } from '#domain/review/states.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { escapeHtml } from './escape.ts';
import type { Filler } from './filler.ts';
import { messageList } from './messages.ts';

/** The answer to a look-up, for those who have no script. */
export function lookUpSlot(found: LookUp): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.lookUp}]`, {
      element(slot) {
        slot.setInnerContent(render(found), { html: true });
      },
    });
}

function render({ code, unit, stateLabel, nextStep, history, ...found }: LookUp): string {
  return [
    `<p class="meta">Hồ sơ ${groupCode(code)} · ${escapeHtml(unit)}</p>`,
    `<h2>${stateLabel}</h2>`,
    `<p>${nextStep}</p>`,
    history.length > 0 ? `<h3>Hồ sơ đã qua</h3><ol class="timeline">${history.map(step).join('')}</ol>` : '',
    '<h3>Nơi xử lý</h3>',
    facts([
      ['Phong trào', found.campaign],
      ['Đợt', found.round],
      ['Hình thức khen đề nghị', found.award],
      ['Cơ quan tiếp nhận', found.receiving],
      ['Thẩm quyền quyết định', found.deciding],
    ]),
    found.nominees.length > 0 ? '<h3>Tập thể, cá nhân được đề nghị</h3>' : '',
    facts(found.nominees.map(({ name, kind }) => [name, NOMINEE_KIND_LABELS[kind]])),
    messageList(found),
  ].join('');
}

function step({ state, at }: LookUp['history'][number], index: number, all: LookUp['history']): string {
  const place = index === all.length - 1 ? 'now' : 'past';
  const when = `<time class="meta" datetime="${at}">${formatInstant(Date.parse(at))}</time>`;
  return `<li class="${place}"><b>${STATE_LABELS[state]}</b>${when}</li>`;
}

/** What isn't known is left out; with nothing known there is no list at all. */
function facts(pairs: readonly (readonly [string, string | null])[]): string {
  const known = pairs.filter(([, value]) => value);
  if (known.length === 0) return '';
  const rows = known.map(
    ([term, value]) => `<div><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value ?? '')}</dd></div>`,
  );
  return `<dl class="facts">${rows.join('')}</dl>`;
}
