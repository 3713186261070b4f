import { RECIPIENT_ROLE_LABELS, RECIPIENT_ROLES } from '#domain/award/constants.ts';
import { ACHIEVEMENT_LETTERS } from '#domain/decision/constants.ts';
import { type ComparedField, differences } from '#domain/decision/judge.ts';
import type { Printed } from '#domain/decision/schema.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { FIELD_LABELS } from './words.ts';

interface PrintedFieldsProps {
  /** Begins the ids of the fields. */
  id: string;
  /** What stands beside: as proposed, or as printed before. */
  before: Pick<Printed, ComparedField>;
  beside: string;
  value: Printed;
  onChange: (value: Printed) => void;
  problems: ReadonlyMap<string, string>;
}

/** What a decision prints of one name, beside what was proposed; a letter that differs is told. */
export function PrintedFields({ id, before, beside, value, onChange, problems }: PrintedFieldsProps) {
  const text = (field: 'name' | 'title' | 'body' | 'place' | 'achievement') => ({
    id: `${id}.${field}`,
    value: value[field],
    onChange: (typed: string) => onChange({ ...value, [field]: typed }),
    problem: problems.get(`${id}.${field}`),
  });
  return (
    <fieldset className="stack tight">
      <legend>
        {beside}: <b>{before.name}</b>
        {before.title && `, ${before.title}`}
        {before.body && `, ${before.body}`}
      </legend>
      <Differences fields={differences(before, value)} />
      <TextField {...text('name')} label="Tên in trong quyết định" />
      <TextField {...text('title')} label="Chức danh" optional />
      <TextField {...text('body')} label="Đơn vị" optional />
      <TextField {...text('place')} label="Nơi" help="Từ hẹp tới rộng: xã, huyện hoặc tỉnh" />
      <TextField
        {...text('achievement')}
        label="Thành tích trong một dòng"
        help={`Nhiều nhất ${ACHIEVEMENT_LETTERS} chữ cái`}
      />
      <Select
        id={`${id}.role`}
        label="Vai trò, nếu quyết định có ghi"
        optional
        value={value.role ?? ''}
        onChange={(chosen) =>
          onChange({ ...value, role: RECIPIENT_ROLES.find((role) => role === chosen) ?? null })
        }
        options={RECIPIENT_ROLES.map((role) => ({ value: role, label: RECIPIENT_ROLE_LABELS[role] }))}
      />
      <Checkbox
        id={`${id}.posthumous`}
        label="Truy tặng"
        checked={value.posthumous}
        onChange={(posthumous) => onChange({ ...value, posthumous })}
      />
    </fieldset>
  );
}

/** What is printed otherwise, in words: colour alone tells nothing. */
export function Differences({ fields }: { fields: readonly ComparedField[] }) {
  if (fields.length === 0) return null;
  return (
    <p className="notice warm">
      <b>Khác bản đề nghị</b> ở {fields.map((field) => FIELD_LABELS[field]).join(', ')}. So lại từng chữ.
    </p>
  );
}
