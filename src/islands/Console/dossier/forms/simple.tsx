import { STANCE_LABELS, STANCES } from '#domain/review/grounds.ts';
import { countLetters } from '#domain/vietnamese/text.ts';
import { Radios } from '../../../../ui/Choices.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';
import { useDossier } from '../context.ts';
import { controlId } from '../problems.ts';
import { GroundChoice, LastDay, Reason } from './common.tsx';
import type { FieldsProps } from './props.ts';

const FOR_UNIT = 'Đơn vị đọc được lý do này. Không ghi tên người hay việc nội bộ.';
const FOR_OFFICES = 'Chỉ các cơ quan xử lý đọc được.';
const BESIDE_GROUND = 'Chỉ các cơ quan xử lý đọc được; đơn vị đọc lý do đã chọn ở trên.';
const TEXT_LETTERS = 4000;

/** Whoever works on dossiers in the office that has it. */
export function Assign({ typed, type, problemOf }: FieldsProps) {
  const { dossier } = useDossier();
  return (
    <Select
      id={controlId('assignee')}
      label="Người xử lý"
      any="Chưa giao cho ai"
      problem={problemOf('assignee')}
      value={typed.assignee}
      onChange={(assignee) => type({ assignee })}
      options={dossier.colleagues.map(({ email, name }) => ({ value: email, label: name }))}
    />
  );
}

export function Refuse(props: FieldsProps) {
  return (
    <>
      <GroundChoice {...props} label="Vì sao không tiếp nhận" />
      <Reason {...props} help={BESIDE_GROUND} />
    </>
  );
}

export function Conclude(props: FieldsProps) {
  return (
    <>
      <GroundChoice {...props} label="Vì sao không trình" />
      <Reason {...props} help={BESIDE_GROUND} />
    </>
  );
}

export function Decline(props: FieldsProps) {
  return (
    <>
      <GroundChoice {...props} label="Vì sao không khen" />
      <Reason {...props} help={BESIDE_GROUND} />
    </>
  );
}

export function Redirect(props: FieldsProps) {
  const { dossier, campaign } = useDossier();
  const { typed, type, problemOf } = props;
  const others = campaign?.offices.filter(({ id }) => id !== dossier.receiving) ?? [];
  return (
    <>
      <Select
        id={controlId('office')}
        label="Cơ quan nhận"
        help="Thời điểm gửi của đơn vị được giữ nguyên."
        problem={problemOf('office')}
        value={typed.office}
        onChange={(office) => type({ office })}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Reason {...props} help={FOR_UNIT} />
    </>
  );
}

export function OfficesReason(props: FieldsProps) {
  return <Reason {...props} help={FOR_OFFICES} />;
}

export function ExtendSupplement(props: FieldsProps) {
  return (
    <>
      <LastDay {...props} field="due" label="Hạn bổ sung mới" />
      <Reason {...props} help={FOR_OFFICES} />
    </>
  );
}

export function GrantLate(props: FieldsProps) {
  return (
    <>
      <LastDay {...props} field="until" label="Đơn vị được gửi, sửa đến" />
      <Reason {...props} help={FOR_OFFICES} />
    </>
  );
}

export function Opinion(props: FieldsProps) {
  const { typed, type, problemOf } = props;
  return (
    <>
      <Radios
        id={controlId('stance')}
        label="Ý kiến của cơ quan"
        problem={problemOf('stance')}
        value={typed.stance}
        onChange={(stance) => type({ stance: STANCES.find((one) => one === stance) ?? '' })}
        options={STANCES.map((stance) => ({ value: stance, label: STANCE_LABELS[stance] }))}
      />
      <Words {...props} label="Nội dung ý kiến" />
    </>
  );
}

export function Note(props: FieldsProps) {
  return <Words {...props} label="Ghi chú" />;
}

function Words({ typed, type, problemOf, label }: FieldsProps & { label: string }) {
  return (
    <TextArea
      id={controlId('text')}
      label={label}
      help={FOR_OFFICES}
      problem={problemOf('text')}
      value={typed.text}
      onChange={(text) => type({ text })}
      rows={3}
      count={countLetters}
      limit={TEXT_LETTERS}
    />
  );
}
