import { HONORIFICS } from '#domain/nomination/constants.ts';
import type { DraftIndividual } from '#domain/nomination/draft.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Radios } from '../../../ui/Choices.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { FieldOf } from './StepForm.tsx';

interface IndividualFieldsProps {
  nominee: DraftIndividual;
  fieldOf: FieldOf;
  onEdit: (values: Partial<Omit<DraftIndividual, 'kind'>>) => void;
}

const HONORIFIC_OPTIONS = HONORIFICS.map((value) => ({ value, label: value }));

/** Who a person is. No citizen ID number and no home address is asked. */
export function IndividualFields({ nominee, fieldOf, onEdit }: IndividualFieldsProps) {
  return (
    <>
      <Radios
        {...fieldOf('honorific')}
        label="Danh xưng"
        value={nominee.honorific}
        onChange={(honorific) => onEdit({ honorific })}
        options={HONORIFIC_OPTIONS}
      />
      <TextField
        {...fieldOf('name')}
        label="Họ và tên"
        help="Viết đúng như người đó vẫn viết tên mình."
        value={nominee.name}
        onChange={(name) => onEdit({ name })}
      />
      <TextField
        {...fieldOf('birthYear')}
        label="Năm sinh"
        optional
        size="short"
        inputMode="numeric"
        value={nominee.birthYear}
        onChange={(birthYear) => onEdit({ birthYear })}
      />
      <TextField
        {...fieldOf('title')}
        label="Chức vụ, nghề nghiệp"
        optional
        value={nominee.title}
        onChange={(title) => onEdit({ title })}
      />
      <TextField
        {...fieldOf('body')}
        label="Đơn vị công tác hoặc nơi ở"
        help="Nơi ở chỉ ghi đến xã, phường."
        value={nominee.body}
        onChange={(body) => onEdit({ body })}
      />
      <Checkbox
        {...fieldOf('posthumous')}
        label="Truy tặng: người được đề nghị đã mất"
        checked={nominee.posthumous}
        onChange={(posthumous) => onEdit({ posthumous })}
      />
    </>
  );
}
