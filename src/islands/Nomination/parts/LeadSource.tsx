import { useState } from 'react';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { readLeadQuote } from '../lead-quote.ts';

/**
 * The citizen's words that the form was opened from, beside it for as long as the page is: as a source to quote and
 * verify. They are never put into the dossier by themselves.
 */
export function LeadSource() {
  const [quote] = useState(() => readLeadQuote(location.hash));
  if (!quote) return null;
  return (
    <aside className="notice stack tight after noprint" aria-label="Phát hiện từ người dân">
      <p>
        <b>Phát hiện từ người dân.</b> Xác minh rồi mới dùng; nếu trích, giữ nguyên lời và ghi nguồn.
      </p>
      <blockquote>{quote.message}</blockquote>
      <p className="meta">
        Nguồn: lời tri ân {quote.id} của {quote.author}, gửi lúc {formatInstant(Date.parse(quote.at))}.
      </p>
    </aside>
  );
}
