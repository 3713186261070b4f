import { useState } from 'react';
import {
  type ColumnUse,
  FIELD_LABELS,
  IMPORT_FIELDS,
  type ImportField,
} from '#domain/nomination/import/fields.ts';
import { letterOf } from '#domain/sheet/sheet.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { fieldId } from '../places.ts';
import { type ImportSession, isSpare, type SessionAction } from './session.ts';

interface ColumnUsesProps {
  session: ImportSession;
  onAct: (action: SessionAction) => void;
}

const LEFT_OUT = { value: 'left-out', label: 'Không nhập cột này' };
const FIELDS = IMPORT_FIELDS.map((value) => ({ value, label: FIELD_LABELS[value] }));

/** What each column is for; open at once where a column isn't understood. */
export function ColumnUses({ session: { sheet, layout }, onAct }: ColumnUsesProps) {
  const unknown = layout.columns.filter(({ use }) => use === 'unknown').length;
  const [open] = useState(unknown > 0);
  const [added, setAdded] = useState('');
  const first = sheet.rows[layout.from];
  return (
    <details className="uses" open={open}>
      <summary>Các cột của bảng{unknown > 0 && <b>: {unknown} cột chưa rõ dùng làm gì</b>}</summary>
      <p className="help">Cột nào cổng nhận chưa đúng thì chọn lại. Nhiều cột có thể cùng vào một chỗ.</p>
      <ul className="columns">
        {layout.columns.map((column, at) =>
          column.use === 'left-out' && isSpare(column, at, sheet) ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <li key={at}>
              <Select
                id={fieldId(`cot.${at}`)}
                label={`Cột ${letterOf(at)}${column.heading && `: ${column.heading}`}`}
                help={helpOf(column.why, first?.cells[at] ?? '')}
                value={column.use === 'unknown' ? '' : column.use}
                onChange={(value) =>
                  onAct({ type: 'use', column: at, use: (value || 'unknown') as ColumnUse })
                }
                options={[LEFT_OUT, ...FIELDS]}
              />
            </li>
          ),
        )}
      </ul>
      <div className="row">
        <Select
          id={fieldId('them-cot')}
          label="Thêm một cột để ghi tại đây"
          value={added}
          onChange={setAdded}
          options={FIELDS}
        />
        <Button
          plain
          busy={added === ''}
          onPress={() => {
            onAct({ type: 'add-column', field: added as ImportField });
            setAdded('');
          }}
        >
          Thêm cột
        </Button>
      </div>
    </details>
  );
}

function helpOf(why: string, sample: string): string | undefined {
  if (why !== '') return why;
  return sample === '' ? undefined : `Ví dụ: ${sample.length > 60 ? `${sample.slice(0, 60)}…` : sample}`;
}
