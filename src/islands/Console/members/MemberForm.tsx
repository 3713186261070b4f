import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { FieldProblem } from '#domain/errors.ts';
import { REASON_LETTERS } from '#domain/nomination/reason.ts';
import type { ListedMember } from '#domain/staff/contract.ts';
import type { RoleGrant } from '#domain/staff/member.ts';
import { countLetters } from '#domain/vietnamese/text.ts';
import { addMember, changeMember } from '../../../client/staff/members.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useConsole } from '../context.ts';
import { failureInWords } from '../parts/states.tsx';
import { type ChosenGrant, Grants } from './Grants.tsx';
import { grantInWords, memberControl } from './words.ts';

interface MemberFormProps {
  /** As the portal has them; null for a new one. */
  member: ListedMember | null;
  onDone: (member: ListedMember) => void;
  onStale: () => void;
  onCancel: () => void;
}

const BLANK = { email: '', name: '', office: '', unit: '', active: true };

/** A member, with all their roles and the reason for what is done. */
export function MemberForm({ member, onDone, onStale, onCancel }: MemberFormProps) {
  const { send, me } = useConsole();
  const [typed, setTyped] = useState(() => ({
    ...(member ?? BLANK),
    grants: (member?.grants ?? []).map((grant, key): ChosenGrant => ({ ...grant, key })),
    reason: '',
  }));
  const [refused, setRefused] = useState<{ title: string; detail: string; problems: FieldProblem[] } | null>(
    null,
  );
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  /** The member as they were when the form was filled in from them. */
  const [first] = useState(member);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const type = (changed: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...changed }));
  const problemOf = (field: string) => refused?.problems.find((one) => one.field === field)?.message;
  const line = (field: 'email' | 'name' | 'office' | 'unit') => ({
    id: memberControl(field),
    problem: problemOf(field),
    value: typed[field],
    onChange: (value: string) => type({ [field]: value }),
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const { email, name, office, unit, active, reason } = typed;
    // A role that wasn't chosen goes as it is: the portal says which row it is.
    const grants = typed.grants.map(({ key: _, ...grant }) => grant as RoleGrant);
    const body = { name, office, unit, active, grants, reason };
    setBusy(true);
    const answer = member
      ? await changeMember(send, member.id, { ...body, version: member.version })
      : await addMember(send, { ...body, email });
    setBusy(false);
    if (answer.ok) return onDone(answer.value);
    const { failure } = answer;
    const problems = failure.kind === 'refused' ? failure.problem.errors : [];
    setRefused({
      title: 'Chưa lưu được',
      detail: problems.length > 0 ? '' : failureInWords(failure),
      problems,
    });
    setAttempt((before) => before + 1);
    if (failure.kind === 'refused' && failure.problem.status === 409) onStale();
  };

  return (
    <form className="stack" aria-labelledby="can-bo" noValidate onSubmit={(event) => void submit(event)}>
      <h2 id="can-bo" ref={title} tabIndex={-1}>
        {member ? `Sửa ${member.name}` : 'Thêm cán bộ'}
      </h2>
      {refused && (
        <ErrorSummary
          key={attempt}
          title={refused.title}
          items={refused.problems.map(({ field, message }) => ({
            message,
            target: { id: memberControl(field) },
          }))}
        >
          {refused.detail !== '' && <p>{refused.detail}</p>}
        </ErrorSummary>
      )}
      {member && first && member.version !== first.version && <Standing member={member} />}
      {member?.email === me.email && (
        <p className="notice">
          Đây là bạn: sửa được tên và đơn vị, còn vai trò thì nhờ một quản trị viên khác.
        </p>
      )}
      {member ? <p>{member.email}</p> : <TextField {...line('email')} label="Thư điện tử" type="email" />}
      <TextField {...line('name')} label="Họ tên" />
      <TextField {...line('office')} label="Nơi làm việc" />
      <TextField
        {...line('unit')}
        label="Đơn vị của cán bộ"
        help="Cán bộ không xử lý hồ sơ của chính đơn vị này. Ghi đúng tên như trong hồ sơ."
      />
      <Checkbox
        id={memberControl('active')}
        label="Đang làm việc, được vào trang quản trị"
        checked={typed.active}
        onChange={(active) => type({ active })}
      />
      <Grants grants={typed.grants} onChange={(grants) => type({ grants })} problemOf={problemOf} />
      <TextArea
        id={memberControl('reason')}
        label="Lý do"
        help="Ghi vào nhật ký cùng tên bạn."
        problem={problemOf('reason')}
        value={typed.reason}
        onChange={(reason) => type({ reason })}
        rows={2}
        count={countLetters}
        limit={REASON_LETTERS}
      />
      <p className="row">
        <Button busy={busy}>{busy ? 'Đang gửi…' : member ? 'Lưu' : 'Thêm'}</Button>
        <Button plain onPress={onCancel}>
          Bỏ qua
        </Button>
      </p>
    </form>
  );
}

/** What somebody else has made of the member meanwhile: the form stays as it was typed. */
function Standing({ member: { name, office, unit, active, grants } }: { member: ListedMember }) {
  const { campaigns } = useConsole();
  return (
    <div className="notice warm stack tight">
      <p>
        <b>Cổng đang ghi:</b> {name}, {office}, đơn vị {unit}, {active ? 'đang làm việc' : 'đã nghỉ'}. Lưu lần
        nữa sẽ thay bằng nội dung bên dưới.
      </p>
      <ul className="plainlist">
        {grants.map((grant) => (
          <li key={grantInWords(grant, campaigns)}>{grantInWords(grant, campaigns)}</li>
        ))}
      </ul>
    </div>
  );
}
