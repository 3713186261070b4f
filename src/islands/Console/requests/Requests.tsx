import { useState } from 'react';
import type { FieldProblem } from '#domain/errors.ts';
import {
  HOLDING_LABELS,
  type Holding,
  type PersonAnswer,
  type RequestKind,
} from '#domain/retention/requests.ts';
import { askAboutPerson } from '../../../client/staff/trust.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useConsole } from '../context.ts';
import { failureInWords } from '../parts/states.tsx';
import { useTitle } from '../useStart.ts';
import { ConfirmErasure } from './ConfirmErasure.tsx';

/** Ids of the boxes, by the fields that are sent. */
const BOXES: Readonly<Record<string, string>> = { name: 'ten', phone: 'dien-thoai', reason: 'ly-do' };

/** Yêu cầu của công dân: what the portal has of a person, a copy of it, and its deletion, by an administrator. */
export function Requests() {
  useTitle('Yêu cầu của công dân');
  const { send } = useConsole();
  const [person, setPerson] = useState({ name: '', phone: '', reason: '' });
  const [answer, setAnswer] = useState<PersonAnswer | null>(null);
  const [places, setPlaces] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  /** Whether they are being asked if they mean to delete. */
  const [asking, setAsking] = useState(false);

  const ask = async (kind: RequestKind) => {
    setBusy(true);
    setSaid('Đang tìm…');
    const asked = await askAboutPerson(send, { ...person, kind, places: kind === 'find' ? [] : [...places] });
    setBusy(false);
    setAsking(false);
    const toMend = !asked.ok && asked.failure.kind === 'refused' ? asked.failure.problem.errors : [];
    setProblems(toMend);
    setAttempt((before) => before + 1);
    if (!asked.ok) return setSaid(toMend.length > 0 ? '' : failureInWords(asked.failure));
    const { holdings, copy, removed } = asked.value;
    if (kind === 'copy') {
      saveFile(
        new Blob([JSON.stringify(copy, null, 2)], { type: 'application/json' }),
        'ban-sao-du-lieu.json',
      );
    }
    setSaid(
      {
        find: holdings.length === 0 ? 'Không tìm thấy gì.' : `Tìm thấy ở ${holdings.length} nơi.`,
        copy: 'Đã tạo tệp ban-sao-du-lieu.json. Tệp nằm trong thư mục tải xuống của máy.',
        delete: `Đã làm ở ${removed.length} nơi. Nơi nào giữ lại, lý do ghi bên dưới.`,
      }[kind],
    );
    setAnswer(
      kind === 'delete'
        ? { ...asked.value, holdings: holdings.filter(({ key }) => !removed.includes(key)) }
        : asked.value,
    );
    if (kind !== 'copy') setPlaces([]);
  };
  const choose = (chosen: readonly string[]) => {
    setAsking(false);
    setPlaces(chosen);
  };
  const change = (part: Partial<typeof person>) => {
    setPerson((known) => ({ ...known, ...part }));
    setAsking(false);
    if (part.reason === undefined) setAnswer(null);
  };
  const box = (field: keyof typeof person) => ({
    id: BOXES[field] ?? field,
    value: person[field],
    problem: problems.find((one) => one.field === field)?.message,
    onChange: (value: string) => change({ [field]: value }),
  });
  return (
    <main id="noi-dung" className="desk-alone">
      <h1>Yêu cầu của công dân</h1>
      <p>
        Công dân hỏi cổng giữ gì về mình, xin bản sao hoặc xin xóa. Xác minh đúng người trước khi làm: có thể
        có người trùng tên. Mỗi lần tìm, đưa bản sao và xóa được ghi vào nhật ký, không ghi tên người hỏi.
      </p>
      {problems.length > 0 && (
        <ErrorSummary
          key={attempt}
          title="Còn chỗ cần sửa"
          items={problems.map(({ field, message }) => ({
            message,
            target: BOXES[field] === undefined ? null : { id: BOXES[field] },
          }))}
        />
      )}
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void ask('find');
        }}
      >
        <TextField {...box('name')} label="Họ và tên" />
        <TextField {...box('phone')} label="Số điện thoại (nếu có)" type="tel" />
        <TextField {...box('reason')} label="Lý do: số và ngày của đơn" />
        <p>
          <Button busy={busy}>Tìm</Button>
        </p>
      </form>
      <p role="status">{said}</p>
      {answer && answer.holdings.length > 0 && (
        <>
          <fieldset className="stack tight">
            <legend>Nơi có thông tin</legend>
            {answer.holdings.map((holding) => (
              <Place key={holding.key} holding={holding} places={places} onPlaces={choose} />
            ))}
          </fieldset>
          {places.length > 0 && (
            <p className="row">
              <Button plain busy={busy} onPress={() => void ask('copy')}>
                Tải bản sao của {places.length} nơi
              </Button>
              <Button plain busy={busy} onPress={() => setAsking(true)}>
                Xóa ở {places.length} nơi
              </Button>
            </p>
          )}
          {asking && places.length > 0 && (
            <ConfirmErasure
              count={places.length}
              busy={busy}
              onErase={() => void ask('delete')}
              onKeep={() => setAsking(false)}
            />
          )}
        </>
      )}
    </main>
  );
}

interface PlaceProps {
  holding: Holding;
  places: readonly string[];
  onPlaces: (places: readonly string[]) => void;
}

function Place({ holding: { key, kind, reference, about, says }, places, onPlaces }: PlaceProps) {
  const isChosen = places.includes(key);
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={() => onPlaces(isChosen ? places.filter((one) => one !== key) : [...places, key])}
      />
      <span>
        <b>
          {HOLDING_LABELS[kind]} {reference}
        </b>
        <br />
        {about}
        <br />
        <span className="meta">{says}</span>
      </span>
    </label>
  );
}
