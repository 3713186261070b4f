import type { LookUp } from '#domain/nomination/contract.ts';
import type { Difference } from '#domain/nomination/differences.ts';
import { NOMINEE_LABELS } from '#domain/nomination/fields.ts';
import type { Versions } from '#domain/nomination/follow-contract.ts';
import { groupDigest } from '#domain/nomination/receipt-check.ts';
import { paths } from '#domain/paths.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { escapeHtml, escapeLines } from './escape.ts';
import { askForm } from './look-up-actions.ts';

/** The times that it was sent, with what changed. */
export type Compared = Versions['versions'];

/** Each time that the dossier was sent, the newest first; with what changed, or a way to ask for it. */
export function submissionsPart(
  { submissions }: LookUp,
  typed: { code: string; secret: string },
  compared: Compared | null,
): string {
  if (submissions.length === 0) return '';
  const times = submissions.toReversed().map((one) => {
    const found = compared?.find(({ number }) => number === one.number)?.differences ?? null;
    return `<li><b>Lần ${one.number}</b> <time class="meta" datetime="${one.submittedAt}">${formatInstant(Date.parse(one.submittedAt))}</time>
      <p class="meta link-text">Mã kiểm tra: ${groupDigest(one.digest)}</p>${found ? changes(found) : ''}</li>`;
  });
  const ask =
    submissions.length > 1 && !compared
      ? askForm(
          { ...typed, task: 'versions' },
          '<p><button class="button plain">Xem mỗi lần đã sửa gì</button></p>',
        )
      : '';
  return `<h3 id="cac-lan-gui">Các lần đã gửi</h3><ol class="stack" role="list">${times.join('')}</ol>${ask}
    <p class="noprint"><a href="${paths.receiptCheck}">Kiểm tra một biên nhận</a></p>`;
}

function changes(found: readonly Difference[]): string {
  if (found.length === 0) return '<p>Không có chỗ nào khác lần trước.</p>';
  return `<ul class="plainlist">${found.map((one) => `<li>${change(one)}</li>`).join('')}</ul>`;
}

/** The achievements are the one thing that this page never shows: whoever looks on may read along. */
const HIDDEN: readonly string[] = [NOMINEE_LABELS.individual.achievement];

function change({ change: what, part, label, before, after }: Difference): string {
  const where = `<b>${escapeHtml(part)}: ${escapeHtml(label)}</b>`;
  if (HIDDEN.includes(label)) return `${where}<br>Đã sửa nội dung.`;
  if (what === 'added') return `${where}<br>Thêm: ${escapeLines(after ?? '')}`;
  if (what === 'removed') return `${where}<br>Bỏ: ${escapeLines(before ?? '')}`;
  return `${where}<br>Trước: ${words(before)}<br>Nay: ${words(after)}`;
}

function words(text: string | null): string {
  return text === null ? '(để trống)' : escapeLines(text);
}
