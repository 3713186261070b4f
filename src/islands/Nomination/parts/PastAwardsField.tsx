import { LIMITS } from '#domain/nomination/constants.ts';
import type { DraftPastAward } from '#domain/nomination/draft.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceGroup } from '../../../ui/Choices.tsx';
import { TextField } from '../../../ui/TextField.tsx';

interface PastAwardsFieldProps {
  id: string;
  rows: readonly DraftPastAward[];
  /** What is wrong with a cell, by its place (`0.award`). */
  problemOf: (field: string) => string | undefined;
  onChange: (rows: DraftPastAward[]) => void;
}

/** Awards received before, a row each: which, by which decision, in which year. */
export function PastAwardsField({ id, rows, problemOf, onChange }: PastAwardsFieldProps) {
  const edit = (at: number, values: Partial<DraftPastAward>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...values } : row)));
  const cell = (at: number, field: keyof DraftPastAward) => ({
    id: `${id}-${at}-${field}`,
    problem: problemOf(`${at}.${field}`),
    value: rows[at]?.[field] ?? '',
    onChange: (value: string) => edit(at, { [field]: value }),
  });
  return (
    <ChoiceGroup
      id={id}
      label="Khen thưởng đã nhận"
      help="Những lần khen gần nhất, nếu có: tên hình thức, số quyết định, năm."
      optional
    >
      {rows.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity, and are only added at the end
        <div className="past-award" key={at}>
          <TextField {...cell(at, 'award')} label={`Hình thức khen ${at + 1}`} />
          <TextField {...cell(at, 'decision')} label="Số quyết định" optional />
          <TextField {...cell(at, 'year')} label="Năm" optional size="short" inputMode="numeric" />
          <Button plain onPress={() => onChange(rows.filter((_row, index) => index !== at))}>
            Bỏ<span className="vh"> lần khen {at + 1}</span>
          </Button>
        </div>
      ))}
      {rows.length < LIMITS.pastAwards && (
        <Button plain onPress={() => onChange([...rows, { award: '', decision: '', year: '' }])}>
          Thêm một lần khen
        </Button>
      )}
    </ChoiceGroup>
  );
}
