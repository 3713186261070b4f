import { MAIL_STATE_LABELS } from '#domain/mail/constants.ts';
import type { LookUp } from '#domain/nomination/contract.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { escapeHtml, escapeLines } from './escape.ts';
import { askForm } from './look-up-actions.ts';

/** The mails of a dossier, the newest first and open, and how to have no more of them. Empty when there is nothing to say. */
export function messageList(
  { messages, mailed }: Pick<LookUp, 'messages' | 'mailed'>,
  typed: { code: string; secret: string },
): string {
  if (messages.length === 0 && !mailed) return '';
  return [
    '<h3>Thư điện tử của cổng</h3>',
    ...messages.toReversed().map(message),
    mailed ? askForm({ ...typed, task: 'stop-mails' }, STOP) : STOPPED,
  ].join('');
}

function message({ subject, text, at, state }: LookUp['messages'][number], index: number): string {
  const open = index === 0 ? ' open' : '';
  const when = `<time datetime="${at}">${formatInstant(Date.parse(at))}</time>`;
  return [
    `<details class="fold"${open}><summary>${escapeHtml(subject)}</summary>`,
    `<div class="stack tight small"><p class="meta">${when} · ${MAIL_STATE_LABELS[state]}</p>`,
    `<p>${escapeLines(text).replaceAll('<br><br>', '</p><p>')}</p></div></details>`,
  ].join('');
}

const STOP = '<p><button class="button plain">Ngừng gửi thư</button></p>';
const STOPPED = '<p class="meta">Cổng không gửi thư cho hồ sơ này nữa; mọi tin vẫn có ở trang này.</p>';
