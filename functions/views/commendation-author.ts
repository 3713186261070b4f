import { PUBLIC_STATE_LABELS, REJECTION_GROUND_LABELS } from '#domain/commendation/moderation.ts';
import type { OwnCommendation } from '#domain/commendation/own.ts';
import {
  type CommendationState,
  RELATION_LABELS,
  RELATIONS,
  type Relation,
} from '#domain/commendation/schema.ts';
import type { DomainError } from '#domain/errors.ts';
import { LIVE } from '#domain/live-slots.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import { escapeHtml, escapeLines } from './escape.ts';
import type { Filler } from './filler.ts';

/** Code and secret of what was just sent, shown once: the portal keeps a hash of the secret alone. */
export function sentSlot({ code, secret }: { code: string; secret: string }): Filler {
  const told = `<dl class="facts"><div><dt>Mã lời tri ân</dt><dd><b>${groupCode(code)}</b></dd></div>
    <div><dt>Khóa</dt><dd><b>${groupCode(secret)}</b></dd></div></dl>
    <p>Chép lại hoặc chụp màn hình: khóa chỉ hiện một lần này, cổng không đọc lại được.</p>`;
  return (rewriter) =>
    rewriter.on(`[${LIVE.commendationSent}]`, {
      element(slot) {
        slot.setInnerContent(told, { html: true });
      },
    });
}

/** Ids of the controls below, by their names, for the summary of what is to be mended. */
export const AUTHOR_IDS: ReadonlyMap<string, string> = new Map([
  ...['message', 'name', 'place', 'relation'].map((name) => [name, `sua-${name}`] as const),
  ['confirm', 'rut-xac-nhan'],
]);

/** What the author reads, and what they may do. */
export interface Followed {
  found: OwnCommendation;
  /** As the site calls whom it thanks. */
  whom: string;
  typed: { code: string; secret: string };
  /** What was just done. */
  done: string | null;
  /** What was tried and refused, with what had been typed. */
  tried: { task: string; words: Readonly<Record<string, string>>; refusal: DomainError } | null;
}

const NEXT: Record<CommendationState, string> = {
  pending: 'Cán bộ đọc lời của bạn rồi quyết định. Trong lúc chờ, lời chưa hiện với ai khác.',
  approved: 'Ai cũng đọc được lời này. Sửa lời thì lời tạm ẩn, cho tới khi cán bộ đọc lại.',
  hidden: 'Bạn có thể sửa rồi gửi lại; cán bộ sẽ đọc lại.',
  rejected: 'Bạn có thể sửa rồi gửi lại; cán bộ sẽ đọc lại.',
  withdrawn: 'Lời này không còn ở đâu trên cổng. Muốn cảm ơn nữa, hãy viết lời mới.',
};

/** The author's view of their commendation, for those who have no script, too. */
export function followSlot(followed: Followed): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.commendationFollow}]`, {
      element(slot) {
        slot.setInnerContent(render(followed), { html: true });
      },
    });
}

function render(followed: Followed): string {
  const { found, whom, done, tried } = followed;
  const { id, state, reason, message, name, place } = found;
  const ground =
    state === 'rejected' && reason ? `<p><b>Lý do:</b> ${REJECTION_GROUND_LABELS[reason]}.</p>` : '';
  const link =
    state === 'approved' ? `<p><a href="${paths.commendation(id)}">Xem lời này trên cổng</a></p>` : '';
  const said = tried && tried.refusal.fields.length === 0 ? escapeHtml(tried.refusal.detail) : '';
  return [
    done ? `<p class="done" role="status"><b>${done}</b></p>` : '',
    said && `<p class="problem" role="alert">${said}</p>`,
    `<p class="meta">Lời tri ân ${groupCode(id)}${whom && ` · Gửi ${escapeHtml(whom)}`}</p>`,
    `<h2>${PUBLIC_STATE_LABELS[state]}</h2>`,
    ground,
    `<p>${NEXT[state]}</p>`,
    link,
    `<figure class="thanks"><blockquote>${escapeLines(message)}</blockquote><footer>${escapeHtml(
      [name || 'Không ghi tên', place].filter(Boolean).join(', '),
    )}</footer></figure>`,
    ...(state === 'withdrawn' ? [] : [editPart(followed), withdrawPart(followed)]),
  ].join('');
}

function editPart({ found, typed, tried }: Followed): string {
  const again = tried?.task === 'edit' ? tried : null;
  const value = (name: 'message' | 'name' | 'place' | 'relation') => again?.words[name] ?? found[name] ?? '';
  const line = (name: 'name' | 'place', label: string) =>
    field(
      name,
      again,
      `<label for="sua-${name}">${label}<span class="optional"> (có thể để trống)</span></label>`,
      `<input id="sua-${name}" name="${name}" value="${escapeHtml(value(name))}" aria-describedby="sua-${name}-error">`,
    );
  const inside = [
    field(
      'message',
      again,
      '<label for="sua-message">Lời của bạn</label>',
      `<textarea id="sua-message" name="message" rows="6" aria-describedby="sua-message-error">\n${escapeHtml(value('message'))}</textarea>`,
    ),
    line('name', 'Tên ký dưới lời'),
    line('place', 'Nơi ở'),
    field(
      'relation',
      again,
      '<label for="sua-relation">Bạn là ai với người được cảm ơn<span class="optional"> (có thể để trống)</span></label>',
      `<select id="sua-relation" name="relation" aria-describedby="sua-relation-error">${relationOptions(value('relation'))}</select>`,
    ),
    '<p><button class="button">Gửi lời đã sửa</button></p>',
  ].join('');
  return fold('Sửa lời này', again !== null, authorForm('edit', found, typed, inside));
}

function relationOptions(chosen: string): string {
  const options: ['' | Relation, string][] = [
    ['', 'Không ghi'],
    ...RELATIONS.map((one): [Relation, string] => [one, RELATION_LABELS[one]]),
  ];
  return options
    .map(
      ([value, label]) => `<option value="${value}"${value === chosen ? ' selected' : ''}>${label}</option>`,
    )
    .join('');
}

function withdrawPart({ found, typed, tried }: Followed): string {
  const again = tried?.task === 'withdraw' ? tried : null;
  const problem = messageFor('confirm', again);
  const inside = `<div class="field${problem ? ' bad' : ''}"><div id="rut-xac-nhan-error">${problem}</div>
    <label class="choice" for="rut-xac-nhan"><input type="checkbox" id="rut-xac-nhan" name="confirm" value="yes" aria-describedby="rut-xac-nhan-error">
    <span>Tôi rút lời này. Lời đã rút không đăng lại được.</span></label></div>
    <p><button class="button plain">Rút lời tri ân</button></p>`;
  return fold('Rút lời này', again !== null, authorForm('withdraw', found, typed, inside));
}

function authorForm(
  task: 'edit' | 'withdraw',
  { version }: OwnCommendation,
  { code, secret }: Followed['typed'],
  inside: string,
): string {
  const hidden = Object.entries({ code, secret, task, version: String(version) }).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
  );
  return `<form class="stack" method="post" action="${paths.commendationFollow}">${hidden.join('')}${inside}</form>`;
}

function fold(title: string, open: boolean, inside: string): string {
  return `<details class="fold noprint"${open ? ' open' : ''}><summary>${title}</summary>${inside}</details>`;
}

function field(name: string, tried: Followed['tried'], label: string, control: string): string {
  const problem = messageFor(name, tried);
  return `<div class="field${problem ? ' bad' : ''}">${label}<div id="sua-${name}-error">${problem}</div>${control}</div>`;
}

function messageFor(name: string, tried: Followed['tried']): string {
  const message = tried?.refusal.fields.find(({ field: at }) => at === name)?.message;
  return message === undefined ? '' : `<p class="problem">${escapeHtml(message)}</p>`;
}
