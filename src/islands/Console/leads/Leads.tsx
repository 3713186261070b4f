import '../commendations/commendations.css';
import { type FormEvent, useCallback, useState } from 'react';
import { RELATION_LABELS } from '#domain/commendation/schema.ts';
import type { Lead, LeadAnswer } from '#domain/commendation/staff-contract.ts';
import { LEAD_STATE_LABELS, LEAD_STATES, type LeadState } from '#domain/lead/states.ts';
import { REASON_LETTERS } from '#domain/nomination/reason.ts';
import { paths } from '#domain/paths.ts';
import { countLetters } from '#domain/vietnamese/text.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { answerLead, readLeads } from '../../../client/staff/commendations.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { authorOf, refusalInWords } from '../commendations/words.ts';
import { useCampaign, useConsole } from '../context.ts';
import { hasKept, useKept } from '../kept.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { useTitle } from '../useStart.ts';

/** Leads from the public that were passed on to the member's offices. */
export function Leads() {
  useTitle('Phát hiện từ người dân');
  const { place, send, go } = useConsole();
  const state = LEAD_STATES.find((one) => one === place.query.state) ?? 'open';
  const cursor = place.query.cursor ?? '';
  const read = useCallback(() => readLeads(send, { state, cursor }), [send, state, cursor]);
  const { value, failure, reload } = useLoad(read);
  return (
    <main id="noi-dung" className="desk-alone">
      <h1>Phát hiện từ người dân</h1>
      <p className="meta">
        Lời tri ân mà người kiểm duyệt chuyển tới cơ quan của bạn để xem xét. Lời là của người gửi, giữ
        nguyên.
      </p>
      <nav aria-label="Trạng thái phát hiện">
        <p className="row by-state">
          {LEAD_STATES.map((one) => (
            <PlaceLink key={one} to={leadsPlace(one)} current={one === state}>
              {LEAD_STATE_LABELS[one]}
            </PlaceLink>
          ))}
        </p>
      </nav>
      {failure && <Unreadable failure={failure} onRetry={reload} />}
      {!value && !failure && <p role="status">Đang đọc…</p>}
      {value?.items.length === 0 && <p>Không có phát hiện nào.</p>}
      {value?.items.map((lead) => (
        <OneLead key={lead.id} lead={lead} />
      ))}
      {value?.next && (
        <Button plain onPress={() => go({ ...place, query: { state, cursor: value.next ?? '' } })}>
          Xem các phát hiện cũ hơn
        </Button>
      )}
    </main>
  );
}

function leadsPlace(state: LeadState) {
  return { screen: 'leads', open: null, query: state === 'open' ? {} : { state } } as const;
}

function OneLead({ lead: first }: { lead: Lead }) {
  const [lead, setLead] = useState(first);
  const campaign = useCampaign(lead.campaign);
  const office = campaign?.offices.find(({ id }) => id === lead.office)?.name ?? lead.office;
  const { commendation } = lead;
  return (
    <article className="card stack" aria-labelledby={`phat-hien-${lead.id}`}>
      <h2 id={`phat-hien-${lead.id}`}>Gửi {commendation.whom || 'nơi nhận đã rút'}</h2>
      {commendation.message === '' ? (
        <p>Người gửi đã rút lời này.</p>
      ) : (
        <blockquote className="thanks-words written">{commendation.message}</blockquote>
      )}
      <p className="meta">
        {authorOf(commendation)}
        {commendation.relation && ` · ${RELATION_LABELS[commendation.relation]}`} · lời {commendation.id}, gửi
        lúc {formatInstant(Date.parse(commendation.createdAt))}
      </p>
      <p>
        <b>{office}</b> nhận từ {lead.markedBy}, {formatInstant(Date.parse(lead.markedAt))}: {lead.note}
      </p>
      {lead.answeredBy && (
        <p role="status">
          <b>{LEAD_STATE_LABELS[lead.state]}</b>: {lead.outcome} ({lead.answeredBy})
        </p>
      )}
      {commendation.message !== '' && (
        <p>
          <a className="button plain" href={paths.nominateFromLead(lead.campaign, quoteOf(lead))}>
            Mở đơn đề nghị, trích lời này làm nguồn
          </a>
        </p>
      )}
      <AnswerForm lead={lead} onDone={setLead} />
    </article>
  );
}

function quoteOf({ commendation: { id, message, name, place, createdAt } }: Lead) {
  return { id, message, author: authorOf({ name, place }), at: createdAt };
}

interface AnswerFormProps {
  lead: Lead;
  onDone: (lead: Lead) => void;
}

interface TypedAnswer {
  state: LeadAnswer['state'] | '';
  outcome: string;
}

const NOTHING: TypedAnswer = { state: '', outcome: '' };
const keptKey = (lead: string) => `console:lead:${lead}`;

/** What became of it. What is typed stays when it is refused and through a reload, and its form is open again. */
function AnswerForm({ lead, onDone }: AnswerFormProps) {
  const { send, announce } = useConsole();
  const { typed, type, forget } = useKept<TypedAnswer>(keptKey(lead.id), () => NOTHING);
  const { state, outcome } = typed;
  const [open] = useState(() => hasKept(keptKey(lead.id)));
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (state === '' || outcome.trim() === '') return setRefused('Chọn kết quả và ghi vài chữ.');
    setBusy(true);
    const answer = await answerLead(send, lead.id, { version: lead.version, state, outcome });
    setBusy(false);
    if (!answer.ok) return setRefused(refusalInWords(answer.failure));
    setRefused(null);
    type(NOTHING);
    forget();
    announce('Đã ghi kết quả xem xét');
    onDone(answer.value);
  };
  return (
    <details className="part" open={open}>
      <summary>Ghi kết quả xem xét</summary>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        {refused && (
          <p role="alert" className="notice warm">
            {refused}
          </p>
        )}
        <Select
          id={`ket-qua-${lead.id}`}
          label="Kết quả"
          value={state}
          onChange={(value) => type({ state: value as TypedAnswer['state'] })}
          options={(['taken-up', 'set-aside'] as const).map((value) => ({
            value,
            label: LEAD_STATE_LABELS[value],
          }))}
        />
        <TextArea
          id={`loi-ghi-${lead.id}`}
          label="Đã làm gì, vì sao"
          value={outcome}
          onChange={(words) => type({ outcome: words })}
          limit={REASON_LETTERS}
          count={countLetters}
        />
        <Button busy={busy}>Ghi kết quả</Button>
      </form>
    </details>
  );
}
