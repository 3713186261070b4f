import type { DraftCollective } from '#domain/nomination/draft.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { KIND_OPTIONS } from '../steps/UnitStep.tsx';
import type { FieldOf } from './StepForm.tsx';

interface CollectiveFieldsProps {
  nominee: DraftCollective;
  fieldOf: FieldOf;
  onEdit: (values: Partial<Omit<DraftCollective, 'kind'>>) => void;
}

/** Who a collective is. */
export function CollectiveFields({ nominee, fieldOf, onEdit }: CollectiveFieldsProps) {
  return (
    <>
      <TextField
        {...fieldOf('name')}
        label="Tên tập thể"
        help="Viết đầy đủ như trên con dấu hoặc quyết định thành lập."
        value={nominee.name}
        onChange={(name) => onEdit({ name })}
      />
      <Select
        {...fieldOf('bodyKind')}
        label="Loại tập thể"
        value={nominee.bodyKind}
        onChange={(bodyKind) => onEdit({ bodyKind })}
        options={KIND_OPTIONS}
      />
      <TextField
        {...fieldOf('superior')}
        label="Cơ quan, đơn vị cấp trên"
        optional
        value={nominee.superior}
        onChange={(superior) => onEdit({ superior })}
      />
    </>
  );
}
