import { HONORIFICS, UNIT_KIND_LABELS } from '#domain/nomination/constants.ts';
import type { ColumnUse, ImportField } from '#domain/nomination/import/fields.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { fieldId } from '../places.ts';

interface CellEditorProps {
  id: string;
  /** `Dòng 7, Họ và tên`. */
  label: string;
  use: ColumnUse;
  value: string;
  problem: string | undefined;
  onEdit: (text: string) => void;
}

/** The id of a cell's control. */
export function cellId(row: number, column: number): string {
  return fieldId(`bang.${row}.${column}`);
}

/** Words that a cell may say where its list is closed. */
const WORDS: Partial<Record<ImportField, readonly string[]>> = {
  kind: ['Tập thể', 'Cá nhân'],
  honorific: HONORIFICS,
  posthumous: ['Có', 'Không'],
  bodyKind: Object.values(UNIT_KIND_LABELS),
};

const LONG: ReadonlySet<ColumnUse> = new Set<ColumnUse>(['achievement', 'note', 'pastAwards']);

/** A cell that is being mended. What it said stays in it until something else is written or chosen. */
export function CellEditor({ id, label, use, value, problem, onEdit }: CellEditorProps) {
  const wiring = {
    id,
    'aria-label': label,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': problem ? `${id}-problem` : undefined,
    value,
  };
  const words = WORDS[use as ImportField];
  return (
    <div className={problem ? 'field bad' : 'field'}>
      {words ? (
        <select {...wiring} onChange={({ target }) => onEdit(target.value)}>
          <option value="">Chọn…</option>
          {[...new Set([...words, value].filter(Boolean))].map((word) => (
            <option key={word}>{word}</option>
          ))}
        </select>
      ) : LONG.has(use) ? (
        <textarea {...wiring} rows={3} onChange={({ target }) => onEdit(target.value)} />
      ) : (
        <input
          {...wiring}
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={({ target }) => onEdit(target.value)}
        />
      )}
      <Problem id={`${id}-problem`} text={problem} />
    </div>
  );
}
