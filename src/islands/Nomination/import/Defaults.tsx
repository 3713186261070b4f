import type { DraftKind } from '#domain/nomination/draft.ts';
import type { KnownCriterion } from '#domain/nomination/import/criteria.ts';
import { Checkboxes } from '../../../ui/Choices.tsx';
import { Select } from '../../../ui/Select.tsx';
import { fieldId } from '../places.ts';
import { KIND_OPTIONS } from '../steps/UnitStep.tsx';
import type { Reading } from './reading.ts';
import type { ImportSession, SessionAction } from './session.ts';

interface DefaultsProps {
  session: ImportSession;
  reading: Reading;
  criteria: Readonly<Record<DraftKind, readonly KnownCriterion[]>>;
  onAct: (action: SessionAction) => void;
}

const OF = { collective: 'tập thể', individual: 'cá nhân' } as const;

/** What is taken for rows that say nothing: criteria by kind, and the kind of body. */
export function Defaults({ session: { defaults }, reading, criteria, onAct }: DefaultsProps) {
  const kinds = (['collective', 'individual'] as const).filter((kind) =>
    reading.taken.some(({ nominee }) => nominee.kind === kind),
  );
  return (
    <>
      {kinds.map((kind) => (
        <Checkboxes
          key={kind}
          id={fieldId(`chung.${kind}`)}
          label={`Tiêu chuẩn cho mọi ${OF[kind]} chưa ghi tiêu chuẩn`}
          help="Dòng nào có ô Tiêu chuẩn riêng thì theo ô đó. Trong ô, ghi số thứ tự của tiêu chuẩn dưới đây, ví dụ 1; 3."
          values={defaults.criteria[kind]}
          onChange={(ids) =>
            onAct({ type: 'defaults', values: { criteria: { ...defaults.criteria, [kind]: ids } } })
          }
          options={criteria[kind].map(({ id, summary }, at) => ({
            value: id,
            label: `${at + 1}. ${summary}`,
          }))}
        />
      ))}
      {kinds.includes('collective') && (
        <Select
          id={fieldId('chung.bodyKind')}
          label="Loại tập thể cho mọi dòng chưa ghi"
          value={defaults.bodyKind}
          onChange={(bodyKind) => onAct({ type: 'defaults', values: { bodyKind } })}
          options={KIND_OPTIONS}
        />
      )}
    </>
  );
}
