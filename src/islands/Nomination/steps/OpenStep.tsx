import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { FieldProblem } from '#domain/errors.ts';
import { normalizeCode } from '#domain/nomination/code.ts';
import { isBlank } from '#domain/nomination/draft.ts';
import { paths } from '#domain/paths.ts';
import type { Holder } from '../../../client/portal-api.ts';
import type { Failure } from '../../../client/request.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useForm } from '../context.ts';
import { DraftFile } from '../parts/DraftFile.tsx';
import { Screen } from '../parts/Screen.tsx';

/** Why it wasn't opened: the portal's answer, or what is left to be typed. */
type Refusal = Failure | { kind: 'empty'; errors: readonly FieldProblem[] };

/** Opens a dossier that lies at the portal, by its link or by its code and secret. */
export function OpenStep({ link }: { link: Holder | null }) {
  const { state, openOwn } = useForm();
  const [typed, setTyped] = useState<Holder>(link ?? { code: '', secret: '' });
  const [failure, setFailure] = useState<{ attempt: number; failure: Refusal } | null>(null);
  const [busy, setBusy] = useState(false);
  // Typed with hyphens or without; kept, shown and linked to without.
  const holder = { code: normalizeCode(typed.code), secret: normalizeCode(typed.secret) };
  const other = !isBlank(state.content) && state.sending.stored?.code !== holder.code && !state.receipt;

  const open = async () => {
    setBusy(true);
    const refused = untyped(holder) ?? (await openOwn(holder));
    setBusy(false);
    if (refused) setFailure((last) => ({ attempt: (last?.attempt ?? 0) + 1, failure: refused }));
  };
  const problemOf = (wanted: string) =>
    failure ? errorsOf(failure.failure).find(({ field }) => field === wanted)?.message : undefined;
  // A link says all there is to say; only a draft that would be replaced makes us ask first.
  const tried = useRef(false);
  useEffect(() => {
    if (!link || other || tried.current) return;
    tried.current = true;
    void open();
  });

  return (
    <Screen
      title="Mở hồ sơ đã lưu ở cổng"
      hasProblems={failure !== null}
      above={failure && <OpenFailure key={failure.attempt} failure={failure.failure} />}
    >
      {other && (
        <div className="notice warm stack">
          <p>
            Máy này đang giữ một bản nháp khác{state.content.unit.name && ` của ${state.content.unit.name}`}.
            Mở hồ sơ này thì bản đó sẽ mất khỏi máy. Nếu còn cần, hãy tải về tệp trước.
          </p>
          <DraftFile />
        </div>
      )}
      <form
        className="stack step"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void open();
        }}
      >
        <TextField
          id="mo-ma"
          label="Mã hồ sơ"
          problem={problemOf('code')}
          size="short"
          value={typed.code}
          onChange={(code) => setTyped({ ...typed, code })}
        />
        <TextField
          id="mo-khoa"
          label="Khóa"
          help="Ghi cạnh mã hồ sơ, trên liên kết hoặc biên nhận."
          problem={problemOf('secret')}
          size="short"
          value={typed.secret}
          onChange={(secret) => setTyped({ ...typed, secret })}
        />
        <p className="row">
          <Button busy={busy}>
            {busy ? 'Đang mở…' : other ? 'Mở và thay bản nháp trên máy' : 'Mở hồ sơ'}
          </Button>
        </p>
      </form>
      <p>
        Chỉ muốn xem hồ sơ tới đâu? <a href={paths.lookUp}>Tra cứu hồ sơ</a>
      </p>
    </Screen>
  );
}

function untyped({ code, secret }: Holder): Refusal | null {
  const errors = [
    ...(code === '' ? [{ field: 'code', message: 'Nhập mã hồ sơ' }] : []),
    ...(secret === '' ? [{ field: 'secret', message: 'Nhập khóa' }] : []),
  ];
  return errors.length > 0 ? { kind: 'empty', errors } : null;
}

function errorsOf(failure: Refusal): readonly FieldProblem[] {
  if (failure.kind === 'empty') return failure.errors;
  return failure.kind === 'refused' ? failure.problem.errors : [];
}

function OpenFailure({ failure }: { failure: Refusal }) {
  const items = errorsOf(failure).map(({ field, message }) => ({
    message,
    target: { id: field === 'secret' ? 'mo-khoa' : 'mo-ma' },
  }));
  if (failure.kind === 'empty')
    return <ErrorSummary title={`Còn ${items.length} chỗ cần sửa`} items={items} />;
  if (failure.kind !== 'refused')
    return (
      <ErrorSummary title="Chưa mở được: không có kết nối">
        <p>Xem lại mạng rồi mở lại. Những gì đã điền trên máy này vẫn còn.</p>
      </ErrorSummary>
    );
  const { title, detail } = failure.problem;
  return (
    <ErrorSummary title={title} items={items}>
      <p>{detail}</p>
    </ErrorSummary>
  );
}
