import {
  REJECTION_GROUND_LABELS,
  REJECTION_GROUNDS,
  type RejectionGround,
} from '#domain/commendation/moderation.ts';
import { Select } from '../../../ui/Select.tsx';

interface GroundsProps {
  id: string;
  value: RejectionGround | '';
  onChange: (ground: RejectionGround | '') => void;
}

/** Why one is rejected: its author reads it, too. */
export function Grounds({ id, value, onChange }: GroundsProps) {
  return (
    <Select
      id={id}
      label="Lý do từ chối (người gửi cũng đọc)"
      value={value}
      onChange={(ground) => onChange(ground as RejectionGround | '')}
      options={REJECTION_GROUNDS.map((ground) => ({ value: ground, label: REJECTION_GROUND_LABELS[ground] }))}
    />
  );
}
