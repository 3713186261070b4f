import { useCallback, useRef, useState } from 'react';
import { NOMINEE_KIND_LABELS, RECIPIENT_STATUS_LABELS } from '#domain/award/constants.ts';
import { DECISION_KIND_LABELS } from '#domain/decision/constants.ts';
import type { DecisionLineView, DecisionView } from '#domain/decision/contract.ts';
import { paths } from '#domain/paths.ts';
import { formatDate, formatInstant } from '#domain/vietnamese/time.ts';
import { readDecision } from '../../../client/staff/decisions.ts';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from '../context.ts';
import { hasKept } from '../kept.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { useTitle } from '../useStart.ts';
import { ChangeLines } from './ChangeLines.tsx';
import { ConfirmDecision } from './ConfirmDecision.tsx';
import { Differences } from './PrintedFields.tsx';
import { decisionPlace, listPlace } from './places.ts';
import { changeKey, LINES_CHANGES, type LinesChange } from './typed.ts';
import { placeInWords, standingInWords } from './words.ts';

/** A decision as it will be published, and what can be done with it. */
export function OpenDecision({ id }: { id: number }) {
  const { send } = useConsole();
  const { value, failure, reload, put } = useLoad(useCallback(() => readDecision(send, id), [send, id]));
  const title = useRef<HTMLHeadingElement>(null);
  const changed = (decision: DecisionView) => {
    put(decision);
    if (decision.state !== 'recorded') title.current?.focus();
  };
  useTitle(value ? `Quyết định ${value.number}` : 'Quyết định');
  return (
    <main id="noi-dung" className="desk-alone">
      <h1 tabIndex={-1} ref={title}>
        {value ? `Quyết định số ${value.number}` : 'Quyết định'}
      </h1>
      <p>
        <PlaceLink to={listPlace(value?.state)}>Về danh sách quyết định</PlaceLink>
      </p>
      {failure && <Unreadable failure={failure} onRetry={reload} />}
      {!value && !failure && <p role="status">Đang mở…</p>}
      {value && <Whole decision={value} onChange={changed} />}
    </main>
  );
}

function Whole({ decision, onChange }: { decision: DecisionView; onChange: (value: DecisionView) => void }) {
  return (
    <>
      <Facts decision={decision} />
      <h2 id="danh-sach">Như sẽ in trên bảng vinh danh</h2>
      <ol aria-labelledby="danh-sach" className="frozen">
        {decision.lines.map((line) => (
          <Line key={line.anchor} line={line} />
        ))}
      </ol>
      {decision.state === 'recorded' && <ConfirmDecision decision={decision} onChange={onChange} />}
      {decision.state === 'confirmed' && decision.kind === 'award' && <Later decision={decision} />}
    </>
  );
}

function Facts({ decision }: { decision: DecisionView }) {
  const { campaigns } = useConsole();
  const { kind, date, subject, signerTitle, signerName, about, file, recordedBy, recordedAt } = decision;
  const award = campaigns
    .find((one) => one.id === decision.campaign)
    ?.awards.find(({ id }) => id === decision.award);
  const rows: [string, React.ReactNode][] = [
    ['Đang ở', standingInWords(decision)],
    ['Loại', DECISION_KIND_LABELS[kind]],
    ['Hình thức khen', award?.name ?? decision.award],
    ['Phong trào', placeInWords(campaigns, decision)],
    ['Ngày ký', formatDate(date)],
    ['Người ký', [signerTitle, signerName].filter(Boolean).join(', ')],
    ['Trích yếu', subject],
    ['Về quyết định', about && <PlaceLink to={decisionPlace(about.id)}>{about.number}</PlaceLink>],
    ['Bản ký', file && <a href={paths.api.staff.decisionFile(decision.id)}>{file.name}</a>],
    ['Người ghi', `${recordedBy}, ${formatInstant(Date.parse(recordedAt))}`],
    ['Người xác nhận', decision.confirmedBy],
  ];
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Line({ line }: { line: DecisionLineView }) {
  const { kind, name, title, body, place, achievement, posthumous, status, notice, before, differs } = line;
  return (
    <li>
      <b>{name}</b> ({NOMINEE_KIND_LABELS[kind].toLowerCase()}
      {posthumous && ', truy tặng'}) {[title, body, place].filter(Boolean).join(', ')}
      <br />
      {achievement}
      {status !== 'valid' && (
        <p>
          <b>{RECIPIENT_STATUS_LABELS[status]}.</b> {notice}
        </p>
      )}
      {before && differs.length > 0 && (
        <>
          <p>
            Bản đề nghị: {[before.name, before.title, before.body].filter(Boolean).join(', ')}
            {before.posthumous && ', truy tặng'}
          </p>
          <Differences fields={differs} />
        </>
      )}
    </li>
  );
}

/** What can be done with lines of a confirmed decision. A form that was left with something typed is open again. */
function Later({ decision }: { decision: DecisionView }) {
  const [kind, setKind] = useState<LinesChange | null>(
    () => LINES_CHANGES.find((one) => hasKept(changeKey(decision.id, one))) ?? null,
  );
  const leave = () => {
    if (kind) document.getElementById(openerId(kind))?.focus();
    setKind(null);
  };
  return (
    <section aria-labelledby="sua" className="stack">
      <h2 id="sua">Sửa bằng quyết định khác</h2>
      <p>
        Quyết định đã xác nhận không sửa được. Dòng sai được đính chính hoặc thu hồi bằng một quyết định mới.
      </p>
      <p className="row">
        <Button plain id={openerId('correction')} onPress={() => setKind('correction')}>
          Ghi quyết định đính chính
        </Button>
        <Button plain id={openerId('revocation')} onPress={() => setKind('revocation')}>
          Ghi quyết định thu hồi
        </Button>
      </p>
      {kind && <ChangeLines key={kind} about={decision} kind={kind} onCancel={leave} />}
    </section>
  );
}

/** The button that opens the form, and has focus again when the form is left. */
const openerId = (kind: LinesChange) => `sua-${kind}`;
