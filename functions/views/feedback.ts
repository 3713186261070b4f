import { FEEDBACK_KIND_LABELS, type FeedbackReceipt } from '#domain/feedback/schema.ts';
import { FEEDBACK_STATE_LABELS, type FeedbackState, type SenderAction } from '#domain/feedback/states.ts';
import { LIVE } from '#domain/live-slots.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import { formatDateWithWeekday, formatInstant, toIsoInVietnam } from '#domain/vietnamese/time.ts';
import type { FollowedFeedback } from '../services/feedback/follow.ts';
import { confirmBox } from './confirm-box.ts';
import { escapeHtml, escapeLines } from './escape.ts';
import type { Filler } from './filler.ts';

/** Lets the writer of what reads as a complaint say that it is none. */
export function offerNotComplaint(): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.notComplaint}]`, {
      element(field) {
        field.removeAttribute('hidden');
      },
    });
}

/** The code and the secret of feedback that was just taken in: shown this once. */
export function feedbackSentSlot({ code, secret, office, dueOn }: FeedbackReceipt): Filler {
  const html = [
    '<dl class="facts">',
    `<div><dt>Mã phản ánh</dt><dd><b class="num">${groupCode(code)}</b></dd></div>`,
    `<div><dt>Khóa</dt><dd><b class="num">${groupCode(secret)}</b></dd></div>`,
    `<div><dt>Cơ quan nhận</dt><dd>${escapeHtml(office)}</dd></div>`,
    `<div><dt>Hạn trả lời</dt><dd>hết ${formatDateWithWeekday(dueOn)}</dd></div>`,
    '</dl>',
    '<p class="notice warm"><b>Hãy chép lại mã và khóa ngay bây giờ.</b> Khóa chỉ hiện một lần ở đây; cổng không giữ khóa ở dạng đọc lại được.</p>',
    `<form method="post" action="${paths.feedbackFollow}"><input type="hidden" name="code" value="${code}"><input type="hidden" name="secret" value="${secret}"><p><button class="button plain">Theo dõi phản ánh này</button></p></form>`,
  ].join('');
  return (rewriter) =>
    rewriter.on(`[${LIVE.feedbackSent}]`, {
      element(slot) {
        slot.setInnerContent(html, { html: true });
      },
    });
}

/** Code and secret as typed, for what the page can be asked next. They never stand in an address. */
interface Typed {
  code: string;
  secret: string;
}

/** What was just done, or what there is to mend before it can be withdrawn. */
interface Outcome {
  done: string | null;
  unconfirmed: string | undefined;
}

/** Feedback as its sender follows it. */
export function followSlot(found: FollowedFeedback, typed: Typed, outcome: Outcome): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.feedback}]`, {
      element(slot) {
        slot.setInnerContent(render(found, typed, outcome), { html: true });
      },
    });
}

const NEXT: Record<FeedbackState, string> = {
  new: 'Cơ quan đã có phản ánh của bạn và sẽ cử người xử lý.',
  taken: 'Một cán bộ của cơ quan đang xử lý.',
  answered: 'Câu trả lời ở bên dưới.',
  closed: 'Cơ quan đã xem và không trả lời riêng. Lý do ở bên dưới.',
  withdrawn: 'Bạn đã rút phản ánh này. Nội dung đã xóa khỏi cổng.',
};

function render(found: FollowedFeedback, typed: Typed, { done, unconfirmed }: Outcome): string {
  const { code, campaign, office, kind, state, dueOn, createdAt, late, forgotten } = found;
  const isOpen = state === 'new' || state === 'taken';
  const sent = `<time datetime="${toIsoInVietnam(createdAt)}">${formatInstant(createdAt)}</time>`;
  return [
    done ? `<p class="done" role="status"><b>${escapeHtml(done)}</b></p>` : '',
    `<p class="meta">Phản ánh ${groupCode(code)} · gửi ${sent}</p>`,
    `<h2>${FEEDBACK_STATE_LABELS[state]}</h2>`,
    `<p>${NEXT[state]}</p>`,
    isOpen ? `<p>Hạn trả lời: <b>hết ${formatDateWithWeekday(dueOn)}</b>.</p>` : '',
    late
      ? '<p class="notice warm">Đã quá hạn trả lời. Cơ quan thấy phản ánh này trong danh sách quá hạn.</p>'
      : '',
    forgotten ? '<p>Thời gian giữ đã hết: cổng đã xóa nội dung và câu trả lời.</p>' : '',
    said('Trả lời của cơ quan', found.answer),
    said('Lý do', found.closeReason),
    publicationPart(found, typed),
    '<h3>Đã gửi</h3>',
    `<dl class="facts"><div><dt>Phong trào</dt><dd>${escapeHtml(campaign)}</dd></div><div><dt>Cơ quan xử lý</dt><dd>${escapeHtml(office)}</dd></div><div><dt>Loại việc</dt><dd>${FEEDBACK_KIND_LABELS[kind]}</dd></div></dl>`,
    found.message ? `<blockquote><p>${escapeLines(found.message)}</p></blockquote>` : '',
    withdrawPart(found, typed, unconfirmed),
  ].join('');
}

function said(heading: string, words: string | null): string {
  return words ? `<h3>${heading}</h3><p>${escapeLines(words)}</p>` : '';
}

/** What is to be read by everyone, as it was edited, and the sender's say about it. */
function publicationPart(found: FollowedFeedback, typed: Typed): string {
  const { publication, publicQuestion, publicAnswer, actions } = found;
  if (publicQuestion === null || publicAnswer === null) return '';
  if (publication !== 'proposed' && publication !== 'published') return '';
  const words = `<div class="notice"><p><b>Hỏi:</b> ${escapeLines(publicQuestion)}</p><p><b>Trả lời:</b> ${escapeLines(publicAnswer)}</p></div>`;
  if (publication === 'published')
    return `<h3>Đang đăng ở trang Hỏi đáp</h3>${words}${ask(typed, found, 'unpublish', 'Gỡ khỏi trang Hỏi đáp', true)}`;
  return [
    '<h3>Cơ quan xin đăng để người khác cùng biết</h3>',
    '<p>Đúng những chữ dưới đây sẽ đăng ở trang Hỏi đáp, không có tên bạn. Bạn đồng ý thì mới đăng, và gỡ lúc nào cũng được.</p>',
    words,
    actions.includes('agree') ? ask(typed, found, 'agree', 'Đồng ý đăng') : '',
    actions.includes('disagree') ? ask(typed, found, 'disagree', 'Không đồng ý', true) : '',
  ].join('');
}

function withdrawPart(found: FollowedFeedback, typed: Typed, problem: string | undefined): string {
  if (!found.actions.includes('withdraw') || found.forgotten) return '';
  const words = 'Tôi muốn rút. Nội dung và câu trả lời bị xóa, không lấy lại được.';
  const box = confirmBox('confirm', words, problem);
  return `<details class="fold"${problem === undefined ? '' : ' open'}><summary>Rút phản ánh</summary><div class="stack tight">${ask(typed, found, 'withdraw', 'Rút phản ánh', true, box)}</div></details>`;
}

function ask(
  { code, secret }: Typed,
  { version }: FollowedFeedback,
  task: SenderAction,
  label: string,
  plain = false,
  inside = '',
): string {
  const hidden = Object.entries({ code, secret, task, version: String(version) })
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join('');
  const button = `<p><button class="button${plain ? ' plain' : ''}">${label}</button></p>`;
  return `<form method="post" action="${paths.feedbackFollow}">${hidden}${inside}${button}</form>`;
}
