import { LIVE } from '#domain/live-slots.ts';
import { groupCode } from '#domain/nomination/code.ts';
import type { ReceiptCheck } from '#domain/nomination/receipt-check.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import type { Filler } from './filler.ts';

/** The answer to a check of a receipt, for those who have no script. */
export function receiptCheckSlot(code: string, checked: ReceiptCheck): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.receiptCheck}]`, {
      element(slot) {
        slot.setInnerContent(render(groupCode(code), checked), { html: true });
      },
    });
}

function render(code: string, checked: ReceiptCheck): string {
  if (checked.matches === 'none')
    return [
      '<h2>Không khớp</h2>',
      `<p>Không có lần gửi nào của hồ sơ ${code} khớp với mã kiểm tra này.</p>`,
      '<p>So lại từng ký tự của mã hồ sơ và mã kiểm tra với biên nhận rồi kiểm tra lại. Nếu vẫn không khớp, đừng dùng biên nhận này làm căn cứ; hãy hỏi cơ quan tiếp nhận ghi trên đó.</p>',
    ].join('');
  const when = `<time datetime="${checked.submittedAt}">${formatInstant(Date.parse(checked.submittedAt))}</time>`;
  const sent = `<p class="meta">Hồ sơ ${code} · gửi lần ${checked.number} · ${when}</p>`;
  if (checked.matches === 'current')
    return `${sent}<h2>Khớp với bản đang lưu</h2><p>Cổng đã cấp biên nhận này. Nội dung hồ sơ đang lưu đúng là nội dung đã gửi lúc đó. So thêm thời điểm gửi ở trên với biên nhận.</p>`;
  return `${sent}<h2>Khớp bản gửi lần ${checked.number}</h2><p>Cổng đã cấp biên nhận này, nhưng sau đó đơn vị đã gửi lại hồ sơ. Biên nhận của lần gửi sau mới nói về bản đang lưu.</p>`;
}
