import { useCallback } from 'react';
import { type FeedbackItem, type FeedbackQuery, feedbackQuerySchema } from '#domain/feedback/contract.ts';
import { FEEDBACK_KIND_LABELS } from '#domain/feedback/schema.ts';
import { FEEDBACK_STATE_LABELS, FEEDBACK_STATES, isEnded } from '#domain/feedback/states.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { formatDate } from '#domain/vietnamese/time.ts';
import { listFeedback } from '../../../client/staff/feedback.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useConsole } from '../context.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { useTitle } from '../useStart.ts';
import { feedbackPlace, officeInWords } from './words.ts';

/** The feedback of the member's offices; what is asked for stands in the address. */
export function FeedbackList() {
  useTitle('Phản ánh');
  const { send, place, go } = useConsole();
  const query = readQuery(place.query);
  const text = JSON.stringify(query);
  const { value, failure, reload } = useLoad(
    useCallback(() => listFeedback(send, JSON.parse(text)), [send, text]),
  );
  const narrow = (change: Partial<FeedbackQuery>, settle = true) =>
    go({ ...place, query: { ...query, cursor: '', ...change } }, { settle });
  return (
    <main id="noi-dung" className="desk-alone">
      <h1>Phản ánh</h1>
      <Filters query={query} onChange={narrow} />
      {failure && <Unreadable failure={failure} onRetry={reload} />}
      {!value && !failure && <p role="status">Đang đọc…</p>}
      {value && (
        <>
          <ul className="plainlist feedback-list" aria-label="Các phản ánh">
            {value.items.map((item) => (
              <Line key={item.code} item={item} />
            ))}
          </ul>
          {value.items.length === 0 && <p role="status">Không có phản ánh nào khớp.</p>}
          {value.next && (
            <p>
              <Button plain onPress={() => narrow({ cursor: value.next ?? '' }, false)}>
                Xem trang sau
              </Button>
            </p>
          )}
        </>
      )}
    </main>
  );
}

function Line({ item }: { item: FeedbackItem }) {
  const { campaigns } = useConsole();
  return (
    <li className="stack tight">
      <p>
        <PlaceLink to={feedbackPlace(item.code)}>{item.opening || 'Nội dung đã xóa'}</PlaceLink>
      </p>
      <p className="meta">
        {FEEDBACK_STATE_LABELS[item.state]} · {FEEDBACK_KIND_LABELS[item.kind]} · {groupCode(item.code)} ·{' '}
        {officeInWords(campaigns, item)}
        {item.assignee && ` · ${item.assignee}`}
      </p>
      <Due item={item} />
      {item.sample && (
        <p>
          <span className="sample">Dữ liệu minh họa</span>
        </p>
      )}
    </li>
  );
}

/** Until when it is to be answered, as long as it isn't. */
export function Due({ item: { state, overdue, dueOn } }: { item: FeedbackItem }) {
  if (isEnded(state)) return null;
  return overdue ? (
    <p>
      <b className="late">Quá hạn</b> từ hết ngày {formatDate(dueOn)}
    </p>
  ) : (
    <p className="meta">Hạn trả lời: hết ngày {formatDate(dueOn)}</p>
  );
}

function Filters({
  query,
  onChange,
}: {
  query: FeedbackQuery;
  onChange: (change: Partial<FeedbackQuery>) => void;
}) {
  const { campaigns } = useConsole();
  const ended = query.scope === 'ended';
  return (
    <div className="narrow-by">
      <Select
        id="pham-vi"
        label="Phạm vi"
        any="Đang chờ trả lời"
        value={ended ? 'ended' : ''}
        onChange={(scope) =>
          onChange({ scope: scope === 'ended' ? 'ended' : 'open', state: '', overdue: '' })
        }
        options={[{ value: 'ended', label: 'Đã xong' }]}
      />
      <Select
        id="trang-thai"
        label="Trạng thái"
        any="Mọi trạng thái"
        value={query.state}
        onChange={(state) => onChange({ state: FEEDBACK_STATES.find((one) => one === state) ?? '' })}
        options={FEEDBACK_STATES.filter((state) => isEnded(state) === ended).map((state) => ({
          value: state,
          label: FEEDBACK_STATE_LABELS[state],
        }))}
      />
      <Select
        id="phong-trao"
        label="Phong trào"
        any="Mọi phong trào"
        value={query.campaign}
        onChange={(campaign) => onChange({ campaign })}
        options={campaigns.map(({ id, place }) => ({ value: id, label: place }))}
      />
      <TextField id="tim" label="Có chữ" value={query.words} onChange={(words) => onChange({ words })} />
      {!ended && (
        <label className="choice">
          <input
            type="checkbox"
            checked={query.overdue === '1'}
            onChange={({ target }) => onChange({ overdue: target.checked ? '1' : '' })}
          />
          <span>Chỉ việc quá hạn</span>
        </label>
      )}
    </div>
  );
}

/** What the address asks for; what it can't ask for is left out. */
function readQuery(query: Readonly<Record<string, string>>): FeedbackQuery {
  const read = feedbackQuerySchema.safeParse(query);
  return read.success ? read.data : feedbackQuerySchema.parse({});
}
