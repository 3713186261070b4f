import { useState } from 'react';
import { PUBLICATION_WORDS } from '#domain/decision/constants.ts';
import type { DecisionView } from '#domain/decision/contract.ts';
import { REASON_LETTERS } from '#domain/nomination/reason.ts';
import { GROUND_LABELS, GROUNDS, type Ground } from '#domain/review/grounds.ts';
import { countLetters } from '#domain/vietnamese/text.ts';
import type { Answer, Failure } from '../../../client/request.ts';
import { attachSigned, cancelDecision, confirmDecision } from '../../../client/staff/decisions.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useConsole } from '../context.ts';
import { useKept } from '../kept.ts';
import { Refusal } from './Refusal.tsx';

interface ConfirmDecisionProps {
  decision: DecisionView;
  onChange: (value: DecisionView) => void;
}

/** What is typed: grounds by code and position, and why the decision is dropped. */
interface Typed {
  grounds: Record<string, Ground | ''>;
  reason: string;
}

const NOTHING: Typed = { grounds: {}, reason: '' };

/** What is done with a decision that waits: its signed file, who of its dossiers isn't awarded, confirm or drop it. */
export function ConfirmDecision({ decision, onChange }: ConfirmDecisionProps) {
  const { send, announce } = useConsole();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const { typed, type, forget } = useKept(`console:confirm:${decision.id}`, () => NOTHING);
  const { grounds, reason } = typed;
  const others = decision.dossiers.flatMap(({ code, unit, others: rest }) =>
    rest.filter(({ outcome }) => outcome === null).map((one) => ({ ...one, code, unit })),
  );
  const groundOf = ({ code, position, ground }: (typeof others)[number]) =>
    grounds[`${code}.${position}`] ?? ground ?? '';

  const run = async (work: Promise<Answer<DecisionView>>, done: string) => {
    setBusy(true);
    const answer = await work;
    setBusy(false);
    setAttempt((before) => before + 1);
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    if (answer.value.state !== 'recorded') forget();
    announce(done);
    onChange(answer.value);
  };
  const confirm = () => {
    const notAwarded = others.flatMap((one) => {
      const ground = groundOf(one);
      return ground === '' ? [] : [{ code: one.code, position: one.position, ground }];
    });
    const dossiers = decision.dossiers.map(({ code, version }) => ({ code, version }));
    const { id, version } = decision;
    return run(confirmDecision(send, id, { version, dossiers, notAwarded }), 'Đã xác nhận quyết định.');
  };
  const attach = (file: File | undefined) =>
    file && void run(attachSigned(send, decision, file), 'Đã gắn bản ký.');

  return (
    <section aria-labelledby="xac-nhan" className="stack">
      <h2 id="xac-nhan">Xác nhận</h2>
      <Refusal key={attempt} failure={failure} />
      <div className="field">
        <label htmlFor="ban-ky">{decision.file ? 'Thay bản ký (PDF)' : 'Gắn bản ký (PDF)'}</label>
        <input
          id="ban-ky"
          type="file"
          accept="application/pdf,.pdf"
          onChange={(event) => attach(event.target.files?.[0])}
        />
      </div>
      {decision.obstacle ? (
        <p className="notice warm">{decision.obstacle}</p>
      ) : (
        <>
          {others.map((one) => (
            <Select
              key={`${one.code}.${one.position}`}
              id={`${one.code}.${one.position}`}
              label={`${one.name} (${one.unit}) không có tên trong quyết định: lý do không khen`}
              help="Bỏ trống nếu còn chờ quyết định khác. Đơn vị đọc được lý do này."
              optional
              value={groundOf(one)}
              onChange={(chosen) =>
                type({
                  grounds: {
                    ...grounds,
                    [`${one.code}.${one.position}`]: GROUNDS.find((ground) => ground === chosen) ?? '',
                  },
                })
              }
              options={GROUNDS.map((ground) => ({ value: ground, label: GROUND_LABELS[ground] }))}
            />
          ))}
          <p className="notice">
            Quyết định do một người ghi, người khác đọc lại toàn bộ rồi xác nhận. Xác nhận rồi thì không sửa
            được nữa. {PUBLICATION_WORDS}
          </p>
          <p>
            <Button busy={busy} onPress={() => void confirm()}>
              Xác nhận quyết định
            </Button>
          </p>
        </>
      )}
      <details>
        <summary>Bỏ quyết định này</summary>
        <TextArea
          id="reason"
          label="Lý do bỏ"
          value={reason}
          onChange={(words) => type({ reason: words })}
          limit={REASON_LETTERS}
          count={countLetters}
        />
        <p>
          <Button
            plain
            busy={busy}
            onPress={() => void run(cancelDecision(send, decision, reason), 'Đã bỏ quyết định.')}
          >
            Bỏ quyết định
          </Button>
        </p>
      </details>
    </section>
  );
}
