import { encode } from 'uqr';
import { markupHtml } from '#domain/documents/markup-html.ts';
import { paperMarkup } from '#domain/documents/paper-markup.ts';
import { qrPath } from '#domain/documents/qr-path.ts';
import { LIVE } from '#domain/live-slots.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import type { CommitmentCheck } from '#domain/registration/contract.ts';
import { placeInWords } from '#domain/registration/register.ts';
import { commitmentSheet, sentence } from '#domain/registration/sheet.ts';
import { ENTRY_STATE_LABELS, type EntryState, movesFrom } from '#domain/registration/states.ts';
import { kindInWords, promisesOf } from '#domain/registration/words.ts';
import { formatDate, formatInstant, toIsoInVietnam } from '#domain/vietnamese/time.ts';
import type { OwnEntry } from '../services/registration/own.ts';
import { confirmBox } from './confirm-box.ts';
import { escapeHtml, escapeLines } from './escape.ts';
import type { Filler } from './filler.ts';

/** Code and secret, as they open the entry. */
export interface EntryKeys {
  code: string;
  secret: string;
}

const NEXT: Record<EntryState, string> = {
  submitted: 'Cơ quan đọc rồi xác nhận, hoặc trả lại kèm lý do. Được xác nhận thì mới tính vào số liệu.',
  confirmed: 'Đăng ký được tính vào số liệu và hiện trên bản đồ.',
  returned: 'Đọc lý do ở dưới, sửa rồi gửi lại.',
  refused: 'Đọc lý do ở dưới. Có thể gửi đăng ký mới khi còn nhận.',
  standing: 'Cam kết được tính vào số liệu của xã. Tên không hiện với ai ngoài cơ quan tiếp nhận.',
  struck: 'Cơ quan đã gạch bỏ; lý do ở dưới.',
  withdrawn: 'Không còn tính vào số liệu.',
};

/** Ids of the controls below, by their names, for the summary of what is to be mended. */
export const WITHDRAWAL_IDS: ReadonlyMap<string, string> = new Map([['confirm', 'rut']]);

/** What brought one to the entry. */
interface Outcome {
  /** It was just taken in, so code and secret are shown. */
  isNew?: boolean;
  done?: string;
  /** What there is to mend before it can be withdrawn. */
  unconfirmed?: string | undefined;
}

/** The entry as its holder sees it, with what can be done. */
export function ownEntrySlot(own: OwnEntry, keys: EntryKeys, outcome: Outcome = {}): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.ownEntry}]`, {
      element(slot) {
        slot.setInnerContent(render(own, keys, outcome), { html: true });
      },
    });
}

function render(own: OwnEntry, keys: EntryKeys, outcome: Outcome): string {
  const { isNew = false, done = '', unconfirmed } = outcome;
  const { entry, register, history } = own;
  const place = register.places.find(({ id }) => id === entry.place);
  const { body, area, targetDate } = entry.content;
  const facts: [string, string][] = [
    ['Mã', groupCode(entry.code)],
    ['Loại', kindInWords(entry, register)],
    ['Nơi', place ? placeInWords(place) : entry.place],
    ['Cơ quan đăng ký', body],
    ['Tên ký', entry.name],
    ['Khu vực', area],
    ['Phấn đấu đạt', targetDate && formatDate(targetDate)],
    ['Gửi lúc', formatInstant(entry.createdAt)],
    ['Cơ quan tiếp nhận', register.office.name],
  ];
  return [
    done && `<p class="notice still" role="status">${escapeHtml(done)}</p>`,
    isNew ? received(keys) : '',
    `<h2>${ENTRY_STATE_LABELS[entry.state]}</h2>`,
    entry.sample ? '<p><span class="sample">Dữ liệu minh họa</span></p>' : '',
    `<p>${NEXT[entry.state]}</p>`,
    factsHtml(facts.filter(([, value]) => value !== '').map(([name, value]) => [name, escapeHtml(value)])),
    promises(own),
    actions(own, keys, unconfirmed),
    `<h3>Các bước đã qua</h3><ol class="plainlist">${history.map(step).join('')}</ol>`,
  ].join('');
}

function received({ code, secret }: EntryKeys): string {
  return `<div class="card stack tight" role="status"><h2>Cổng đã nhận</h2>
    <p>Ghi lại hoặc in trang này. Khóa chỉ hiện một lần; ai có mã và khóa thì xem, sửa và rút được.</p>
    ${factsHtml([
      ['Mã', `<b>${groupCode(code)}</b>`],
      ['Khóa tra cứu', `<b>${groupCode(secret)}</b>`],
    ])}</div>`;
}

/** What is known, a line each; the values are HTML. */
function factsHtml(facts: readonly (readonly [string, string])[]): string {
  return `<dl class="facts">${facts.map(([name, html]) => `<div><dt>${name}</dt><dd>${html}</dd></div>`).join('')}</dl>`;
}

function promises({ entry, register }: OwnEntry): string {
  const items = promisesOf(entry, register).map(({ text, clause }) => {
    const href = paths.clause(entry.campaign, clause);
    return `<li>${escapeHtml(sentence(text))} <a href="${href}">${escapeHtml(register.clauses[clause] ?? clause)}</a></li>`;
  });
  const own = entry.content.own ? `<li>${escapeLines(entry.content.own)}</li>` : '';
  const title = entry.sort === 'registration' ? 'Giải pháp' : 'Điều cam kết';
  return `<h3>${title}</h3><ul class="plainlist">${items.join('')}${own}</ul>`;
}

function step({ to: state, actor, reason, at }: OwnEntry['history'][number]): string {
  const who = actor === null ? '' : 'Cơ quan: ';
  const label = state === null ? 'Xóa dữ liệu riêng' : `${who}${ENTRY_STATE_LABELS[state]}`;
  const time = `<time class="meta" datetime="${toIsoInVietnam(at)}">${formatInstant(at)}</time>`;
  return `<li>${label} ${time}${reason && actor !== null ? `<br>${escapeLines(reason)}` : ''}</li>`;
}

function actions({ entry }: OwnEntry, { secret }: EntryKeys, unconfirmed: string | undefined): string {
  const may = movesFrom(entry).map(({ action }) => action);
  const form = (task: string, inside: string, action: string = paths.ownEntry) =>
    `<form class="stack tight noprint" method="post" action="${action}">${Object.entries({
      ...{ code: entry.code, secret, task, version: String(entry.version) },
    })
      .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
      .join('')}${inside}</form>`;
  const correct = may.includes('correct')
    ? form('correct', '<p><button class="button plain">Sửa nội dung</button></p>')
    : '';
  const sheet =
    entry.state === 'standing'
      ? form('sheet', '<p><button class="button">Xem phiếu cam kết để in</button></p>', paths.commitmentSheet)
      : '';
  const withdraw = may.includes('withdraw')
    ? `<details class="fold noprint"${unconfirmed === undefined ? '' : ' open'}><summary>Rút</summary>${form(
        'withdraw',
        `${confirmBox('rut', 'Tôi muốn rút; nội dung này thôi được tính.', unconfirmed)}
         <p><button class="button plain">Rút</button></p>`,
      )}</details>`
    : '';
  return `${sheet}${correct}${withdraw}`;
}

/** Says above a form that it corrects what was sent. */
export function correctingSlot(code: string): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.correcting}]`, {
      element(slot) {
        slot.setInnerContent(
          `<p class="notice still" role="status">Bạn đang sửa nội dung mã ${groupCode(code)}. Đánh dấu đồng ý lại rồi gửi.</p>`,
          { html: true },
        );
      },
    });
}

/** The commitment's sheet, with the code by which it is checked also as a picture. */
export function sheetSlot({ entry, register }: OwnEntry, site: string): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.sheet}]`, {
      element(slot) {
        slot.setInnerContent(sheetHtml({ entry, register }, site), { html: true });
      },
    });
}

function sheetHtml({ entry, register }: Pick<OwnEntry, 'entry' | 'register'>, site: string): string {
  const kind = register.commitment.kinds.find(({ id }) => id === entry.kind);
  const place = register.places.find(({ id }) => id === entry.place);
  if (!kind || !place) return '';
  const { code, name, sample, createdAt } = entry;
  const content = { code, name, kind, place, sample, promises: entry.content.promises, sentAt: createdAt };
  const html = markupHtml(paperMarkup(commitmentSheet(register, content)));
  // Beside the signature: a long name then doesn't push it onto a second page.
  return html.replace(/(?=<(\w+) class="sign">)/, checkMark(code, site));
}

function checkMark(code: string, site: string): string {
  const { data, size } = encode(`${site}${paths.commitmentCheckOf(code)}`, { ecc: 'M', border: 4 });
  return `<figure class="sheet-qr"><svg role="img" aria-label="Mã QR mở trang kiểm tra cam kết mã ${groupCode(code)}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"></rect><path d="${qrPath(data)}" fill="#000"></path></svg>
    <figcaption>Kiểm tra tại ${escapeHtml(site)}${paths.commitmentCheck} bằng mã <b class="nw">${groupCode(code)}</b>. Trang kiểm tra không hiện tên.</figcaption></figure>`;
}

/** The answer to a check of a commitment. */
export function commitmentCheckSlot(code: string, checked: CommitmentCheck): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.commitmentCheck}]`, {
      element(slot) {
        slot.setInnerContent(checkHtml(groupCode(code), checked), { html: true });
      },
    });
}

function checkHtml(code: string, checked: CommitmentCheck): string {
  if (!checked.stands)
    return `<h2>Không có cam kết nào đang có hiệu lực mang mã ${code}</h2>
      <p>So lại từng ký tự với phiếu. Cam kết đã rút hoặc bị gạch bỏ cũng trả lời như vậy.</p>`;
  const since = `<time datetime="${checked.since}">${formatInstant(Date.parse(checked.since))}</time>`;
  return `<h2>Cam kết đang có hiệu lực</h2>${checked.sample ? '<p><span class="sample">Dữ liệu minh họa</span></p>' : ''}
    ${factsHtml([
      ['Mã', code],
      ['Loại', escapeHtml(checked.kind)],
      ['Nơi', escapeHtml(checked.place)],
      ['Từ', since],
    ])}
    <p>Cổng không hiện tên người, đơn vị đã cam kết.</p>`;
}
