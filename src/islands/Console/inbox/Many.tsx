import { useCallback, useState } from 'react';
import { groupCode } from '#domain/nomination/code.ts';
import { STAFF_ACTION_LABELS, STAFF_ACTIONS, type StaffAction } from '#domain/review/actions.ts';
import type { ActionInput, BulkAnswer, InboxItem } from '#domain/review/contract.ts';
import { readDossier } from '../../../client/staff/dossiers.ts';
import { actOnMany } from '../../../client/staff/inbox.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useConsole } from '../context.ts';
import { controlId, readInput } from '../dossier/problems.ts';
import { failureInWords, Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { SetBalance } from './SetBalance.tsx';

/** What can be said once for many: everything that needs no look at each dossier. */
const FOR_MANY: readonly StaffAction[] = [
  'assign',
  'receive',
  'appraise',
  'propose',
  'forward',
  'return',
  'hold',
  'resume',
  'note',
];
const REASONED: readonly StaffAction[] = ['return', 'hold'];
const LETTERS = 2000;

interface ManyProps {
  items: readonly InboxItem[];
  /** Something was done: lists are to be read again. */
  onDone: () => void;
  onClose: () => void;
}

/** One action on the picked dossiers: first what would happen to each, then what did. */
export function Many({ items, onDone, onClose }: ManyProps) {
  const { send, announce } = useConsole();
  const [action, setAction] = useState<StaffAction | ''>('');
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<BulkAnswer | null>(null);
  const [done, setDone] = useState<BulkAnswer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const input = (): ActionInput | null => {
    if (action === '') return fail('Chọn việc cần làm');
    const assignee = text.trim() === '' ? null : text.trim();
    const raw = { action, ...(action === 'assign' ? { assignee } : {}) };
    const words = REASONED.includes(action) ? { reason: text } : action === 'note' ? { text } : {};
    const read = readInput({ ...raw, ...words });
    return read.input ?? fail(read.problems.map(({ message }) => message).join('. '));
  };
  const fail = (why: string) => {
    setProblem(why);
    return null;
  };
  const ask = async (onlyPreview: boolean) => {
    const asked = input();
    if (busy || asked === null) return;
    setBusy(true);
    const answer = await actOnMany(send, { items, input: asked, preview: onlyPreview });
    setBusy(false);
    if (!answer.ok) return fail(failureInWords(answer.failure));
    setProblem(null);
    if (onlyPreview) return setPreview(answer.value);
    setDone(answer.value);
    setPreview(null);
    announce(`Đã làm với ${answer.value.results.filter(({ ok }) => ok).length} hồ sơ`);
    onDone();
  };
  const change = (next: StaffAction | '') => {
    setAction(next);
    setText('');
    setPreview(null);
    setDone(null);
  };
  const ready = preview?.results.filter(({ ok }) => ok).length ?? 0;
  return (
    <section className="dossier" aria-labelledby="nhieu">
      <header className="bar-top">
        <h2 id="nhieu">Làm với {items.length} hồ sơ</h2>
        <Button plain onPress={onClose}>
          Đóng
        </Button>
      </header>
      <div className="panes single">
        <form
          className="panel"
          onSubmit={(event) => {
            event.preventDefault();
            void ask(true);
          }}
        >
          {problem && (
            <ErrorSummary key={problem} title="Chưa làm được" items={[{ message: problem, target: null }]} />
          )}
          <Select
            id={controlId('viec')}
            label="Việc"
            value={action}
            onChange={(next) => change(STAFF_ACTIONS.find((one) => one === next) ?? '')}
            options={FOR_MANY.map((one) => ({ value: one, label: STAFF_ACTION_LABELS[one] }))}
          />
          {action === 'assign' && <Assignee code={items[0]?.code ?? ''} value={text} onChange={setText} />}
          {(action === 'note' || (action !== '' && REASONED.includes(action))) && (
            <TextArea
              id={controlId('text')}
              label={action === 'note' ? 'Ghi chú' : 'Lý do'}
              value={text}
              onChange={setText}
              rows={3}
              limit={LETTERS}
            />
          )}
          <p className="row">
            <Button plain={preview !== null} busy={busy}>
              Xem trước
            </Button>
            {ready > 0 && (
              <Button busy={busy} onPress={() => void ask(false)}>
                Làm với {ready} hồ sơ
              </Button>
            )}
          </p>
        </form>
        {preview && <Results title="Sẽ xảy ra" answer={preview} />}
        {done && <Results title="Kết quả" answer={done} />}
        <SetBalance items={items} />
      </div>
    </section>
  );
}

interface AssigneeProps {
  /** One of the dossiers: whoever its office can give it to is offered, and the preview says who may not have which. */
  code: string;
  value: string;
  onChange: (email: string) => void;
}

function Assignee({ code, value, onChange }: AssigneeProps) {
  const { send } = useConsole();
  const dossier = useLoad(useCallback(() => readDossier(send, code), [send, code]));
  if (dossier.failure) return <Unreadable failure={dossier.failure} onRetry={dossier.reload} />;
  if (dossier.value === null) return <p role="status">Đang mở danh sách người xử lý…</p>;
  return (
    <Select
      id={controlId('assignee')}
      label="Người xử lý"
      any="Không giao cho ai"
      value={value}
      onChange={onChange}
      options={dossier.value.colleagues.map(({ email, name }) => ({ value: email, label: name }))}
    />
  );
}

function Results({ title, answer }: { title: string; answer: BulkAnswer }) {
  return (
    <table className="results" role="status">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Hồ sơ</th>
          <th scope="col">Được không</th>
          <th scope="col">Vì sao</th>
        </tr>
      </thead>
      <tbody>
        {answer.results.map(({ code, unit, ok, says }) => (
          <tr key={code}>
            <th scope="row">
              {groupCode(code)}
              <span className="block meta">{unit}</span>
            </th>
            <td>{ok ? 'Được' : 'Không'}</td>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
