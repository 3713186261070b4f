import { escapeHtml } from '#domain/escape-html.ts';
import { paths } from '#domain/paths.ts';
import { searchAddress } from './address.ts';
import type { Run } from './excerpt.ts';
import { SEARCH_KIND_LABELS } from './kinds.ts';
import { RESULTS_AT_ONCE, type SearchAnswer, type SearchRequest, type SearchResult } from './search.ts';

/** The answer in a line, for the eye and for the live region; nothing where nothing was typed. */
export function statusWords(
  { text, asked: isAsked, total, exact, match }: SearchAnswer,
  { kind, text: typed }: Pick<SearchRequest, 'kind' | 'text'>,
): string {
  if (!isAsked) return typed.trim() === '' ? '' : 'Gõ ít nhất một chữ cái hoặc chữ số.';
  const asked = `“${text.trim()}”`;
  const where = kind ? ` trong mục ${SEARCH_KIND_LABELS[kind]}` : '';
  if (total === 0) return `Không tìm thấy ${asked}${where}.`;
  if (match === 'phrase') {
    const rest = total > exact ? `; thêm ${total - exact} trang gần giống` : '';
    return `${exact} trang có ${asked}${where}${rest}.`;
  }
  if (match === 'words') return `Không có trang viết đúng ${asked}; ${total} trang${where} có đủ các chữ.`;
  return `Không có trang nào đủ các chữ ${asked}; ${total} trang${where} có một phần.`;
}

/** The answer as HTML, the same by the browser's script and by the Worker. */
export function answerMarkup(answer: SearchAnswer, request: SearchRequest): string {
  const { results, total } = answer;
  if (total === 0) return nearMarkup(answer, request) + nothingFound(answer, request);
  const more = Math.min(RESULTS_AT_ONCE, total - results.length);
  const next = { ...request, most: results.length + RESULTS_AT_ONCE };
  return [
    nearMarkup(answer, request),
    `<ol class="results" role="list">${results.map(resultMarkup).join('')}</ol>`,
    more > 0
      ? `<p><a class="button plain" data-more href="${escapeHtml(searchAddress(next))}">Xem thêm ${more} kết quả</a></p>`
      : '',
  ].join('');
}

function resultMarkup(result: SearchResult): string {
  const { href, title, kind, sample, label, excerpt, others } = result;
  const named = others.map(
    (other) => `<li><a href="${escapeHtml(other.href)}">${escapeHtml(upperFirst(other.label))}</a></li>`,
  );
  return [
    `<li class="stack tight"><p class="meta">${SEARCH_KIND_LABELS[kind]}`,
    sample ? ' <span class="sample">Dữ liệu minh họa</span>' : '',
    `</p><h2 class="tale"><a href="${escapeHtml(href)}">${runsMarkup(title)}</a></h2>`,
    `<p>${label ? `<b>${escapeHtml(upperFirst(label))}.</b> ` : ''}${runsMarkup(excerpt)}</p>`,
    named.length > 0 ? `<ul class="others meta" aria-label="Cũng có ở">${named.join('')}</ul>` : '',
    '</li>',
  ].join('');
}

/** Words that no page has, with what may have been meant. */
function nearMarkup({ unknown, suggestions }: SearchAnswer, request: SearchRequest): string {
  if (unknown.length === 0) return '';
  const typed = unknown.map((word) => `“${escapeHtml(word.typed)}”`).join(', ');
  const links = suggestions.map((text) => {
    const href = searchAddress({ ...request, text, most: RESULTS_AT_ONCE });
    return `<li><a href="${escapeHtml(href)}" data-suggestion="${escapeHtml(text)}">${escapeHtml(text)}</a></li>`;
  });
  const meant =
    links.length > 0 ? `<p>Có phải bạn muốn tìm:</p><ul class="reach">${links.join('')}</ul>` : '';
  return `<div class="notice"><p>Không trang nào có chữ ${typed}.</p>${meant}</div>`;
}

function nothingFound({ totals }: SearchAnswer, request: SearchRequest): string {
  if (request.kind && totals.size > 0) {
    const all = searchAddress({ ...request, kind: null });
    return `<p>Mục khác thì có. <a href="${escapeHtml(all)}" data-all-kinds>Tìm trong mọi mục</a></p>`;
  }
  return [
    '<div class="stack"><p>Thử ít chữ hơn, hoặc chữ khác cùng nghĩa; gõ có dấu hay không dấu đều được. Hoặc xem:</p>',
    `<ul class="reach"><li><a href="${paths.campaigns}">Các kế hoạch thi đua</a></li>`,
    `<li><a href="${paths.honours}">Bảng vinh danh</a></li>`,
    `<li><a href="${paths.stories}">Gương điển hình</a></li>`,
    `<li><a href="${paths.siteMap}">Sơ đồ cổng</a></li></ul></div>`,
  ].join('');
}

function runsMarkup(runs: readonly Run[]): string {
  return runs
    .map(({ text, marked }) => (marked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text)))
    .join('');
}

function upperFirst(label: string): string {
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}
