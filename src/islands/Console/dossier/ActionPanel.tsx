import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { FieldProblem } from '#domain/errors.ts';
import { STAFF_ACTION_LABELS, type StaffAction } from '#domain/review/actions.ts';
import type { StaffDossier } from '#domain/review/contract.ts';
import type { Failure } from '../../../client/request.ts';
import { actOn } from '../../../client/staff/dossiers.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { useConsole } from '../context.ts';
import { LeaveForm } from '../parts/LeaveForm.tsx';
import { failureInWords } from '../parts/states.tsx';
import { useDossier } from './context.ts';
import { ACTION_FORMS } from './forms/table.tsx';
import { controlId, readInput } from './problems.ts';
import { inputOf, useTyped } from './typed.ts';

interface ActionPanelProps {
  action: StaffAction;
  onDone: (dossier: StaffDossier) => void;
  onStale: () => void;
  onCancel: () => void;
}

interface Refused {
  title: string;
  detail: string;
  problems: readonly FieldProblem[];
}

/** An action's form. What is typed stays through a reload, a session that ends and somebody else's change. */
export function ActionPanel({ action, onDone, onStale, onCancel }: ActionPanelProps) {
  const { dossier } = useDossier();
  const { send } = useConsole();
  const { typed, type, forget } = useTyped(dossier, action);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { says, Fields } = ACTION_FORMS[action];
  const possible = dossier.actions.includes(action);

  const refuse = (why: Refused) => {
    setRefused(why);
    setAttempt((before) => before + 1);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const { input, problems } = readInput(inputOf(action, typed));
    if (input === null) return refuse({ title: 'Còn chỗ cần sửa', detail: '', problems });
    setBusy(true);
    const answer = await actOn(send, dossier, input);
    setBusy(false);
    if (answer.ok) {
      forget();
      return onDone(answer.value);
    }
    refuse(refusalOf(answer.failure));
    if (isStale(answer.failure)) onStale();
  };
  const problemOf = (field: string) => refused?.problems.find((one) => one.field === field)?.message;
  return (
    <form className="panel" aria-labelledby="viec" noValidate onSubmit={(event) => void submit(event)}>
      {refused && (
        <ErrorSummary
          key={attempt}
          title={refused.title}
          items={refused.problems.map(({ field, message }) => ({
            message,
            target: { id: controlId(field) },
          }))}
        >
          {refused.detail !== '' && <p>{refused.detail}</p>}
        </ErrorSummary>
      )}
      <h3 id="viec" ref={title} tabIndex={-1}>
        {STAFF_ACTION_LABELS[action]}
      </h3>
      <p>{says}</p>
      {!possible && (
        <p className="notice warm">
          Hồ sơ không còn ở bước làm được việc này. Chữ bạn đã gõ vẫn ở dưới, để dùng cho việc khác.
        </p>
      )}
      {Fields && <Fields typed={typed} type={type} problemOf={problemOf} />}
      <p className="row">
        {possible && <Button busy={busy}>{busy ? 'Đang gửi…' : STAFF_ACTION_LABELS[action]}</Button>}
        <LeaveForm forget={forget} onLeave={onCancel} />
      </p>
    </form>
  );
}

/** Whether somebody else was faster. */
function isStale(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.problem.status === 409;
}

function refusalOf(failure: Failure): Refused {
  if (failure.kind !== 'refused')
    return { title: 'Chưa gửi được', detail: `${failureInWords(failure)} Chữ bạn gõ vẫn còn.`, problems: [] };
  const { title, detail, errors } = failure.problem;
  if (!isStale(failure)) return { title, detail: errors.length > 0 ? '' : detail, problems: errors };
  return { title, detail: `${detail} Hồ sơ ở trên đã được tải lại; chữ bạn gõ vẫn còn ở đây.`, problems: [] };
}
