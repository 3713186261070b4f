import { useCallback, useRef, useState } from 'react';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import { REASON_MAX, type StaffEntry } from '#domain/registration/contract.ts';
import {
  ENTRY_ACTION_LABELS,
  ENTRY_STATE_LABELS,
  type EntryAction,
  needsReason,
  type StaffEntryAction,
} from '#domain/registration/states.ts';
import { formatDate, formatInstant } from '#domain/vietnamese/time.ts';
import { actOnEntry, readEntry } from '../../../client/staff/entries.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Confirm.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useConsole } from '../context.ts';
import { useKept } from '../kept.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { failureInWords, Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { useTitle } from '../useStart.ts';
import { Marks } from './EntryList.tsx';

/** One entry with its history, and what can be done with it now. */
export function OpenEntry({ code }: { code: string }) {
  useTitle('Đăng ký, cam kết');
  const { place, send } = useConsole();
  const { value, failure, reload, put } = useLoad(useCallback(() => readEntry(send, code), [send, code]));
  const title = useRef<HTMLHeadingElement>(null);
  const done = (entry: StaffEntry) => {
    put(entry);
    title.current?.focus();
  };
  return (
    <main id="noi-dung" className="desk-alone stack">
      <p>
        <PlaceLink to={{ ...place, open: null }}>Về danh sách</PlaceLink>
      </p>
      <h1 tabIndex={-1} ref={title}>
        {value?.entry.kind ?? 'Đăng ký, cam kết'} {groupCode(code)}
      </h1>
      {failure && <Unreadable failure={failure} onRetry={reload} />}
      {!value && !failure && <p role="status">Đang đọc…</p>}
      {value && (
        <>
          <Facts value={value} />
          <Actions key={value.version} value={value} onDone={done} onReload={reload} />
          <History value={value} />
        </>
      )}
    </main>
  );
}

function Facts({ value }: { value: StaffEntry }) {
  const { entry, area, targetDate, contact, promises, consent } = value;
  const facts = [
    ['Bước', ENTRY_STATE_LABELS[entry.state]],
    ['Nơi', entry.place],
    ['Khu vực', area],
    ['Phấn đấu đạt', targetDate && formatDate(targetDate)],
    ['Nơi hỏi lại', contact],
    ['Gửi lúc', formatInstant(Date.parse(entry.at))],
    ['Đồng ý', `bản lời ${consent.version}`],
  ].filter(([, text]) => text);
  return (
    <>
      <p>
        <b>{entry.name}</b> <Marks entry={entry} />
      </p>
      <dl className="facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h2>{entry.sort === 'registration' ? 'Giải pháp' : 'Điều cam kết'}</h2>
      <ul className="plainlist">
        {promises.map(({ text, clause }) => (
          <li key={text}>
            {text} {clause && <a href={paths.clause(entry.campaign, clause)}>Xem mục trong kế hoạch</a>}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ActionsProps {
  value: StaffEntry;
  onDone: (value: StaffEntry) => void;
  onReload: () => void;
}

function Actions({ value, onDone, onReload }: ActionsProps) {
  const { send, announce } = useConsole();
  const { typed, type, forget } = useKept(`console:entry:${value.entry.code}`, () => ({ reason: '' }));
  const { reason } = typed;
  const [problem, setProblem] = useState<string | null>(null);
  const { actions, version, entry } = value;
  if (actions.length === 0) return null;
  const act = async (action: StaffEntryAction) => {
    if (needsReason(action) && reason.trim() === '') {
      setProblem('Ghi lý do rồi làm lại. Người gửi đọc được lý do này.');
      document.getElementById('ly-do')?.focus();
      return;
    }
    const answer = await actOnEntry(send, entry.code, { action, version, reason });
    if (answer.ok) {
      forget();
      announce(
        `Đã ${ENTRY_STATE_LABELS[answer.value.entry.state].replace(/^Đã /, '').toLocaleLowerCase('vi')}.`,
      );
      onDone(answer.value);
      return;
    }
    setProblem(failureInWords(answer.failure));
  };
  const reasoned = actions.filter(needsReason);
  return (
    <section className="stack card" aria-labelledby="xet">
      <h2 id="xet">Xét</h2>
      {problem && (
        <div role="alert" className="notice warm stack tight">
          <p>{problem}</p>
          <p>
            <Button plain onPress={onReload}>
              Đọc lại mục này
            </Button>
          </p>
        </div>
      )}
      {actions.includes('confirm') && (
        <p>
          <Button onPress={() => void act('confirm')}>{ENTRY_ACTION_LABELS.confirm}</Button>
        </p>
      )}
      {reasoned.length > 0 && (
        <TextArea
          id="ly-do"
          label="Lý do"
          help="Người gửi đọc được. Cần khi trả lại, không xác nhận hoặc gạch bỏ."
          value={reason}
          onChange={(words) => type({ reason: words })}
          limit={REASON_MAX}
        />
      )}
      {reasoned.map((action) => (
        <Confirm
          key={action}
          ask={ENTRY_ACTION_LABELS[action]}
          act={ENTRY_ACTION_LABELS[action]}
          onConfirm={() => void act(action)}
        >
          {ENTRY_ACTION_LABELS[action]}, với lý do đã ghi?
        </Confirm>
      ))}
    </section>
  );
}

function History({ value: { history } }: { value: StaffEntry }) {
  return (
    <section aria-labelledby="da-qua">
      <h2 id="da-qua">Các bước đã qua</h2>
      <ol className="timeline">
        {history.map(({ action, state, by, reason, at }, index) => (
          <li key={at + action} className={index === history.length - 1 ? 'now' : 'past'}>
            <b>
              {state === null ? 'Xóa dữ liệu riêng' : (ENTRY_ACTION_LABELS[action as EntryAction] ?? 'Gửi')}
            </b>
            <span className="meta">
              {by} · <time dateTime={at}>{formatInstant(Date.parse(at))}</time>
            </span>
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
