import { Select } from '../../../ui/Select.tsx';
import { fieldId } from '../places.ts';
import type { ImportSession } from './session.ts';

interface SheetChoiceProps {
  session: ImportSession;
  onChoose: (at: number) => void;
}

/** Which sheet of the file is read, where there are several, and what its writer had hidden in it. */
export function SheetChoice({ session: { sheet, workbook }, onChoose }: SheetChoiceProps) {
  const at = workbook.findIndex((one) => one.sheet.name === sheet.name);
  const { rows, columns } = workbook[at]?.hidden ?? { rows: 0, columns: 0 };
  return (
    <>
      {workbook.length > 1 && (
        <Select
          id={fieldId('trang-tinh')}
          label="Trang tính"
          help="Tệp có nhiều trang tính. Đổi trang thì những ô đã sửa ở bảng dưới sẽ mất."
          value={String(at)}
          onChange={(value) => value !== '' && onChoose(Number(value))}
          options={workbook.map((one, index) => ({ value: String(index), label: one.sheet.name }))}
        />
      )}
      {rows + columns > 0 && (
        <p className="notice still">
          Không đọc phần đã ẩn trong Excel:{' '}
          {[rows > 0 && `${rows} dòng`, columns > 0 && `${columns} cột`].filter(Boolean).join(', ')}.
        </p>
      )}
    </>
  );
}
