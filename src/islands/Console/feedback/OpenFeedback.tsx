import { useCallback, useRef } from 'react';
import type { FeedbackView } from '#domain/feedback/contract.ts';
import { FEEDBACK_KIND_LABELS } from '#domain/feedback/schema.ts';
import { FEEDBACK_STATE_LABELS, PUBLICATION_LABELS } from '#domain/feedback/states.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { readFeedback } from '../../../client/staff/feedback.ts';
import { ACTION_LABELS } from '../audit/words.ts';
import { useConsole } from '../context.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { useTitle } from '../useStart.ts';
import { Actions } from './Actions.tsx';
import { Due } from './FeedbackList.tsx';
import { FEEDBACK_LIST, officeInWords } from './words.ts';

/** One piece of feedback, what was done with it, and what can be done. */
export function OpenFeedback({ code }: { code: string }) {
  const { send, go } = useConsole();
  const { value, failure, reload, put } = useLoad(useCallback(() => readFeedback(send, code), [send, code]));
  const title = useRef<HTMLHeadingElement>(null);
  useTitle(`Phản ánh ${groupCode(code)}`);
  const changed = (feedback: FeedbackView | null) => {
    if (feedback === null) return go(FEEDBACK_LIST);
    put(feedback);
    title.current?.focus();
  };
  return (
    <main id="noi-dung" className="desk-alone">
      <h1 tabIndex={-1} ref={title}>
        Phản ánh {groupCode(code)}
      </h1>
      <p>
        <PlaceLink to={FEEDBACK_LIST}>Về danh sách phản ánh</PlaceLink>
      </p>
      {failure && <Unreadable failure={failure} onRetry={reload} />}
      {!value && !failure && <p role="status">Đang mở…</p>}
      {value && (
        <>
          <Facts feedback={value} />
          <Actions feedback={value} onChange={changed} onReload={reload} />
          <History feedback={value} />
        </>
      )}
    </main>
  );
}

function Facts({ feedback }: { feedback: FeedbackView }) {
  const { campaigns } = useConsole();
  const { state, publication, kind, name, unproven, assignee, sentAt, message, answer, closeReason } =
    feedback;
  const rows: [string, string | null | false][] = [
    ['Trạng thái', FEEDBACK_STATE_LABELS[state]],
    ['Cơ quan', officeInWords(campaigns, feedback)],
    ['Loại việc', FEEDBACK_KIND_LABELS[kind]],
    ['Gửi lúc', formatInstant(Date.parse(sentAt))],
    ['Người xử lý', assignee],
    ['Tên người gửi', name],
    ['Lưu ý', unproven && 'Gửi từ trình duyệt không chạy được phần kiểm tra chống gửi tự động'],
    ['Hỏi đáp', publication !== 'none' && PUBLICATION_LABELS[publication]],
  ];
  return (
    <>
      <Due item={feedback} />
      <dl className="facts">
        {rows.map(
          ([term, words]) =>
            words && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </dl>
      <Words heading="Nội dung" words={message || 'Nội dung đã xóa.'} />
      <Words heading="Đã trả lời" words={answer} />
      <Words heading="Lý do đóng" words={closeReason} />
    </>
  );
}

function Words({ heading, words }: { heading: string; words: string | null }) {
  if (!words) return null;
  return (
    <section className="stack tight">
      <h2>{heading}</h2>
      <p className="written">{words}</p>
    </section>
  );
}

function History({ feedback: { history } }: { feedback: FeedbackView }) {
  return (
    <section className="stack tight">
      <h2>Đã qua</h2>
      <ol className="timeline">
        {history.map(({ action, by, reason, at }, index) => (
          <li key={`${at} ${action}`} className={index === history.length - 1 ? 'now' : 'past'}>
            <b>{ACTION_LABELS[action]}</b>
            <span className="meta">
              {by ?? 'Người gửi'} · <time dateTime={at}>{formatInstant(Date.parse(at))}</time>
            </span>
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
