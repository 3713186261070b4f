import { useCallback, useEffect, useRef, useState } from 'react';
import {
  COMMENDATION_STATE_LABELS,
  isLegalMove,
  REJECTION_GROUND_LABELS,
  type RejectionGround,
  type Verdict,
} from '#domain/commendation/moderation.ts';
import { RELATION_LABELS } from '#domain/commendation/schema.ts';
import type { OpenCommendation } from '#domain/commendation/staff-contract.ts';
import { LEAD_STATE_LABELS } from '#domain/lead/states.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { readCommendation, sendVerdict } from '../../../client/staff/commendations.ts';
import { Button } from '../../../ui/Button.tsx';
import { ACTION_LABELS, actorInWords, moveInWords } from '../audit/words.ts';
import { useConsole } from '../context.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Unreadable } from '../parts/states.tsx';
import { useKeys } from '../useKeys.ts';
import { useLoad } from '../useLoad.ts';
import { Grounds } from './Grounds.tsx';
import { LeadForm } from './LeadForm.tsx';
import { Marked } from './Marked.tsx';
import { MARK_LABELS, refusalInWords } from './words.ts';

const HEADING_ID = 'loi-dang-mo';

interface OpenThanksProps {
  id: string;
  /** Told of each change; `decided` when a verdict was given, so that the next one may come. */
  onChanged: (changed: OpenCommendation, decided: boolean) => void;
}

/** An open commendation: its words with what to look at, its history, and the verdicts. */
export function OpenThanks({ id, onChanged }: OpenThanksProps) {
  const { send, place } = useConsole();
  const { value, failure, reload, put } = useLoad(useCallback(() => readCommendation(send, id), [send, id]));
  const version = value?.version;
  useEffect(() => {
    // Focus that went with the button of a verdict, or with the list on a phone.
    if (version !== undefined && document.activeElement === document.body)
      document.getElementById(HEADING_ID)?.focus();
  }, [version]);
  if (value === null) {
    return (
      <section className="dossier idle" aria-label="Lời đang mở">
        {failure ? <Unreadable failure={failure} onRetry={reload} /> : <p role="status">Đang mở…</p>}
      </section>
    );
  }
  const changed = (now: OpenCommendation, decided: boolean) => {
    put(now);
    onChanged(now, decided);
  };
  return (
    <section className="dossier" aria-labelledby={HEADING_ID}>
      <p className="back">
        <PlaceLink to={{ ...place, open: null }}>← Danh sách lời tri ân</PlaceLink>
      </p>
      <div className="panes single">
        <Words item={value} />
        <Beside item={value} />
        {!['rejected', 'withdrawn'].includes(value.state) && (
          <LeadForm item={value} onDone={(now) => changed(now, false)} />
        )}
      </div>
      <Verdicts item={value} onDone={(now) => changed(now, true)} onStale={reload} />
    </section>
  );
}

function Words({ item }: { item: OpenCommendation }) {
  const marks = [...item.flags, ...(item.unproven ? (['unproven'] as const) : [])];
  return (
    <div>
      <h2 id={HEADING_ID} tabIndex={-1}>
        Lời {item.id} <span className="badge">{COMMENDATION_STATE_LABELS[item.state]}</span>
      </h2>
      <p>
        Gửi{' '}
        {item.path === null ? <Marked item={item} field="addressee" /> : <a href={item.path}>{item.whom}</a>}
        {item.sample && ' · Dữ liệu minh họa'}
      </p>
      {marks.length > 0 && (
        <ul className="notice warm" aria-label="Dấu hiệu cần xem">
          {marks.map((mark) => (
            <li key={mark}>{MARK_LABELS[mark]}</li>
          ))}
        </ul>
      )}
      {item.state === 'withdrawn' ? (
        <p>Người gửi đã rút lời này; nội dung không còn hiện.</p>
      ) : (
        <blockquote className="thanks-words written">
          <Marked item={item} field="message" />
        </blockquote>
      )}
      <p className="meta">
        {item.name ? <Marked item={item} field="name" /> : 'Một người dân'}
        {item.place && (
          <>
            , <Marked item={item} field="place" />
          </>
        )}
        {item.relation && ` · ${RELATION_LABELS[item.relation]}`} · gửi lúc{' '}
        {formatInstant(Date.parse(item.createdAt))}
        {item.reason && ` · Lý do từ chối: ${REJECTION_GROUND_LABELS[item.reason]}`}
      </p>
    </div>
  );
}

function Beside({ item }: { item: OpenCommendation }) {
  const { campaigns } = useConsole();
  const officeName = (campaign: string, office: string) =>
    campaigns.find(({ id }) => id === campaign)?.offices.find(({ id }) => id === office)?.name ?? office;
  const reasonOf = (reason: string | null) =>
    reason === null ? '' : `: ${REJECTION_GROUND_LABELS[reason as RejectionGround] ?? reason}`;
  return (
    <>
      {item.nearCopies.length > 0 && (
        <section>
          <h3>Lời gần giống</h3>
          <ul className="plainlist">
            {item.nearCopies.map(({ id, message, state }) => (
              <li key={id}>
                {id} ({COMMENDATION_STATE_LABELS[state]}): {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {item.leads.length > 0 && (
        <section>
          <h3>Đã chuyển như một phát hiện</h3>
          <ul className="plainlist">
            {item.leads.map((lead) => (
              <li key={lead.id}>
                {officeName(lead.campaign, lead.office)}: {lead.note} ({LEAD_STATE_LABELS[lead.state]}
                {lead.outcome && `: ${lead.outcome}`})
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>Lịch sử</h3>
        <ol className="timeline">
          {item.history.map((line) => (
            <li key={`${line.at} ${line.action} ${line.actor}`}>
              <b>{ACTION_LABELS[line.action]}</b> {moveInWords({ ...line, entity: 'commendation' })}
              {reasonOf(line.reason)} · {actorInWords(line)}, {formatInstant(Date.parse(line.at))}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

interface VerdictsProps {
  item: OpenCommendation;
  onDone: (now: OpenCommendation) => void;
  onStale: () => void;
}

const BUTTONS: readonly { verdict: Verdict | 'undo'; key: string; label: string }[] = [
  { verdict: 'undo', key: 'u', label: 'Hoàn tác' },
  { verdict: 'reject', key: 'r', label: 'Từ chối' },
  { verdict: 'hide', key: 'h', label: 'Ẩn' },
  { verdict: 'approve', key: 'a', label: 'Duyệt' },
];

/** The verdicts, by button and by key. What is chosen stays when somebody else was quicker. */
function Verdicts({ item, onDone, onStale }: VerdictsProps) {
  const { send, announce } = useConsole();
  const [rejecting, setRejecting] = useState(false);
  const [ground, setGround] = useState<RejectionGround | ''>('');
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (rejecting) form.current?.querySelector('select')?.focus();
  }, [rejecting]);
  const about = { ...item, denounces: item.flags.includes('denunciation') };
  const decide = async (verdict: Verdict | 'undo') => {
    if (busy || !isLegalMove(about, verdict)) return;
    if (verdict === 'reject' && ground === '') {
      if (rejecting) setRefused('Chọn lý do từ chối.');
      return setRejecting(true);
    }
    setBusy(true);
    const answer = await sendVerdict(send, item, {
      verdict,
      ...(verdict === 'reject' && ground !== '' ? { reason: ground } : {}),
    });
    setBusy(false);
    if (answer.ok) {
      setRejecting(false);
      setGround('');
      setRefused(null);
      announce(`${item.id}: ${COMMENDATION_STATE_LABELS[answer.value.state]}`);
      return onDone(answer.value);
    }
    setRefused(refusalInWords(answer.failure));
    if (answer.failure.kind === 'refused' && answer.failure.problem.code === 'version-conflict') onStale();
  };
  useKeys(Object.fromEntries(BUTTONS.map(({ key, verdict }) => [key, () => void decide(verdict)])));
  const legal = BUTTONS.filter(({ verdict }) => isLegalMove(about, verdict));
  return (
    <div className={rejecting ? 'act open' : 'act'}>
      {refused && (
        <p role="alert" className="panel notice warm">
          {refused}
        </p>
      )}
      {rejecting && (
        <form
          className="panel"
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            void decide('reject');
          }}
        >
          <Grounds id="ly-do" value={ground} onChange={setGround} />
          <p className="row">
            <Button busy={busy}>Từ chối với lý do này</Button>
            <Button plain onPress={() => setRejecting(false)}>
              Thôi
            </Button>
          </p>
        </form>
      )}
      {legal
        .filter(({ verdict }) => !(rejecting && verdict === 'reject'))
        .map(({ verdict, label }) => (
          <Button
            key={verdict}
            plain={verdict !== 'approve'}
            busy={busy || (verdict === 'approve' && about.denounces)}
            onPress={() => void decide(verdict)}
          >
            {label}
          </Button>
        ))}
      {about.denounces && <p className="meta">Lời khiếu nại, tố cáo không đăng: từ chối với lý do ấy.</p>}
    </div>
  );
}
