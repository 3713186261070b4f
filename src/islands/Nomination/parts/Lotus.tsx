import { LineIcon } from '../../../ui/LineIcon.tsx';

/** The lotus of the board and the receipt: ornament only. */
export function Lotus() {
  return (
    <p className="ornament">
      <LineIcon name="lotus" width={56} height={42} />
    </p>
  );
}
