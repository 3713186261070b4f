import { Checkbox } from '../../../ui/Checkbox.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { TypedDocument } from './typed.ts';

interface DocumentFieldsProps {
  value: TypedDocument;
  onChange: (value: TypedDocument) => void;
  /** By field, as the API names them. */
  problems: ReadonlyMap<string, string>;
}

/** Number, date, signer and subject of a decision, as they stand on it. */
export function DocumentFields({ value, onChange, problems }: DocumentFieldsProps) {
  const text = (
    field: 'number' | 'signerTitle' | 'signerName' | 'subject' | 'sourceTitle' | 'sourceUrl',
  ) => ({
    id: field,
    value: value[field],
    onChange: (typed: string) => onChange({ ...value, [field]: typed }),
  });
  return (
    <>
      <TextField
        {...text('number')}
        label="Số, ký hiệu"
        help="Như ghi trên quyết định, ví dụ 123/QĐ-UBND"
        size="short"
        problem={problems.get('number')}
      />
      <DateField
        id="date"
        label="Ngày ký"
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
        problem={problems.get('date')}
      />
      <TextField {...text('signerTitle')} label="Chức vụ người ký" problem={problems.get('signerTitle')} />
      <TextField
        {...text('signerName')}
        label="Họ tên người ký"
        optional
        problem={problems.get('signerName')}
      />
      <TextField {...text('subject')} label="Trích yếu" problem={problems.get('subject')} />
      <TextField
        {...text('sourceTitle')}
        label="Nguồn đã đăng"
        optional
        problem={problems.get('source.title')}
      />
      <TextField
        {...text('sourceUrl')}
        label="Địa chỉ của nguồn"
        optional
        problem={problems.get('source.url')}
      />
      <Checkbox
        id="sample"
        label="Dữ liệu minh họa: quyết định đặt ra để xem thử, không có thật"
        checked={value.sample}
        onChange={(sample) => onChange({ ...value, sample })}
      />
    </>
  );
}
