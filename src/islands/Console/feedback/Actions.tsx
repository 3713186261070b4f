import { useState } from 'react';
import {
  ANSWER_LETTERS,
  type FeedbackActionInput,
  type FeedbackView,
  REASON_LETTERS,
} from '#domain/feedback/contract.ts';
import type { FeedbackAction } from '#domain/feedback/states.ts';
import { countLetters } from '#domain/vietnamese/text.ts';
import type { Failure } from '../../../client/request.ts';
import { actOnFeedback } from '../../../client/staff/feedback.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useCampaign, useConsole } from '../context.ts';
import { useKept } from '../kept.ts';
import { failureInWords } from '../parts/states.tsx';
import { FEEDBACK_ACTION_LABELS, FEEDBACK_DONE } from './words.ts';

/** What stands in the forms. */
interface Words {
  answer: string;
  reason: string;
  office: string;
  publicQuestion: string;
  publicAnswer: string;
}

/**
 * What is typed for whichever action: it stays when another one is looked at, when somebody else was faster, and
 * through a reload, until something is done.
 */
interface Typed extends Omit<Words, 'publicQuestion' | 'publicAnswer'> {
  /** Whose form is open. */
  chosen: FeedbackAction | null;
  /** Null as long as nobody has typed: what the portal has stands there. */
  publicQuestion: string | null;
  publicAnswer: string | null;
}

const NOTHING: Typed = {
  ...{ chosen: null, answer: '', reason: '', office: '' },
  ...{ publicQuestion: null, publicAnswer: null },
};

interface ActionsProps {
  feedback: FeedbackView;
  /** Null: another office has it now. */
  onChange: (feedback: FeedbackView | null) => void;
  onReload: () => void;
}

/** The actions that are open to the member, the form of the chosen one, and why it was refused. */
export function Actions({ feedback, onChange, onReload }: ActionsProps) {
  const { send, announce } = useConsole();
  const { typed, type, forget } = useKept<Typed>(`console:feedback:${feedback.code}`, () => NOTHING);
  const { chosen } = typed;
  const words: Words = {
    ...typed,
    publicQuestion: typed.publicQuestion ?? feedback.publicQuestion ?? feedback.message,
    publicAnswer: typed.publicAnswer ?? feedback.publicAnswer ?? feedback.answer ?? '',
  };
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  const run = async (action: FeedbackAction) => {
    setBusy(true);
    const asked = inputOf(action, feedback.version, words);
    const answer = await actOnFeedback(send, feedback.code, asked);
    setBusy(false);
    setAttempt((before) => before + 1);
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) {
      if (answer.failure.kind === 'refused' && answer.failure.problem.status === 409) onReload();
      return;
    }
    announce(FEEDBACK_DONE[action]);
    type({ chosen: null });
    if (action !== 'take') forget();
    onChange(answer.value);
  };
  const choose = (action: FeedbackAction) => {
    setFailure(null);
    if (action === 'take') void run(action);
    else type({ chosen: action });
  };
  return (
    <section className="stack" aria-labelledby="viec">
      <h2 id="viec">Việc có thể làm</h2>
      {feedback.actions.length === 0 && <p>Không còn việc gì với phản ánh này.</p>}
      <p className="row">
        {feedback.actions.map((action) => (
          <Button key={action} plain busy={busy} onPress={() => choose(action)}>
            {FEEDBACK_ACTION_LABELS[action]}
          </Button>
        ))}
      </p>
      {failure && (
        <ErrorSummary
          key={attempt}
          title="Chưa ghi được"
          items={fieldsOf(failure).map(({ field, message }) => ({
            message,
            target: { id: controlOf(field) },
          }))}
        >
          <p>{failureInWords(failure)}</p>
        </ErrorSummary>
      )}
      {chosen && (
        <form
          className="card stack"
          aria-label={FEEDBACK_ACTION_LABELS[chosen]}
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void run(chosen);
          }}
        >
          <Fields action={chosen} feedback={feedback} words={words} type={type} failure={failure} />
          <p className="row">
            <Button busy={busy}>{FEEDBACK_ACTION_LABELS[chosen]}</Button>
            <Button plain onPress={() => type({ chosen: null })}>
              Thôi
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}

function inputOf(action: FeedbackAction, version: number, words: Words): FeedbackActionInput {
  const { answer, reason, office, publicQuestion, publicAnswer } = words;
  switch (action) {
    case 'take':
      return { action, version };
    case 'move':
      return { action, version, office, reason };
    case 'answer':
      return { action, version, answer };
    case 'propose':
      return { action, version, question: publicQuestion, answer: publicAnswer };
    case 'close':
    case 'unpublish':
      return { action, version, reason };
  }
}

function fieldsOf(failure: Failure) {
  return failure.kind === 'refused' ? failure.problem.errors : [];
}

const controlOf = (field: string) => `phan-anh-${field}`;

interface FieldsProps {
  action: FeedbackAction;
  feedback: FeedbackView;
  words: Words;
  type: (part: Partial<Typed>) => void;
  failure: Failure | null;
}

function Fields({ action, feedback, words, type, failure }: FieldsProps) {
  const campaign = useCampaign(feedback.campaign);
  const problemOf = (field: string) =>
    (failure ? fieldsOf(failure) : []).find((one) => one.field === field)?.message;
  const text = (field: string, name: keyof Words, label: string, help: string, limit = ANSWER_LETTERS) => (
    <TextArea
      id={controlOf(field)}
      label={label}
      help={help}
      problem={problemOf(field)}
      value={words[name]}
      onChange={(next) => type({ [name]: next })}
      count={countLetters}
      limit={limit}
    />
  );
  switch (action) {
    case 'take':
      return null;
    case 'answer':
      return (
        <>
          {text(
            'answer',
            'answer',
            'Câu trả lời',
            'Người gửi đọc đúng những chữ này. Trả lời rồi thì không sửa được.',
          )}
          <Preview title="Người gửi sẽ đọc" words={words.answer} />
        </>
      );
    case 'move':
      return (
        <>
          <Select
            id={controlOf('office')}
            label="Chuyển tới"
            problem={problemOf('office')}
            value={words.office}
            onChange={(office) => type({ office })}
            options={(campaign?.offices ?? [])
              .filter(({ id }) => id !== feedback.office)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
          {text(
            'reason',
            'reason',
            'Lý do chuyển',
            'Cơ quan nhận đọc lý do này. Hạn trả lời giữ nguyên.',
            REASON_LETTERS,
          )}
        </>
      );
    case 'close':
      return text('reason', 'reason', 'Lý do đóng', 'Người gửi đọc lý do này.', REASON_LETTERS);
    case 'unpublish':
      return text('reason', 'reason', 'Lý do gỡ', 'Chỉ cán bộ đọc lý do này.', REASON_LETTERS);
    case 'propose':
      return (
        <>
          <p>
            Viết lại cho người khác đọc: bỏ tên người, số điện thoại, việc riêng. Người gửi đọc đúng những chữ
            này rồi mới chọn đồng ý hay không.
          </p>
          {text('question', 'publicQuestion', 'Câu hỏi sẽ đăng', 'Không có tên người gửi.')}
          {text('answer', 'publicAnswer', 'Câu trả lời sẽ đăng', 'Đứng tên cơ quan, không đứng tên cán bộ.')}
        </>
      );
  }
}

function Preview({ title, words }: { title: string; words: string }) {
  if (words.trim() === '') return null;
  return (
    <div className="notice">
      <p>
        <b>{title}</b>
      </p>
      <p className="written">{words}</p>
    </div>
  );
}
