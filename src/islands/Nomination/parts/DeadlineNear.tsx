import { formatInstant, startOfDay } from '#domain/vietnamese/time.ts';
import { useForm } from '../context.ts';

const MINUTE_MS = 60_000;
/** Minutes before the deadline at which the form speaks up, the nearest last. */
const WARNINGS = [60, 10, 1] as const;

/** The warning to give at an instant: the smallest of `WARNINGS` that what is left fits in, or null. */
export function warningAt(deadline: number, now: number): (typeof WARNINGS)[number] | null {
  const left = deadline - now;
  return left > 0 ? (WARNINGS.findLast((minutes) => left <= minutes * MINUTE_MS) ?? null) : null;
}

/** The round closes within the hour while the form is open: said at an hour, ten minutes and one. */
export function DeadlineNear() {
  const { state, resolved, now, trusted } = useForm();
  const before = resolved?.round?.deadline?.before;
  if (!before || !trusted || state.receipt) return null;
  const minutes = warningAt(startOfDay(before), now);
  if (minutes === null) return null;
  return (
    <p className="notice warm noprint" role="status">
      <b>{minutes === 1 ? 'Chưa đầy một phút nữa' : `Không quá ${minutes} phút nữa`} là hết hạn gửi.</b> Cổng
      nhận tới trước {formatInstant(startOfDay(before))}, theo giờ của cổng. Quá hạn, bản nháp vẫn còn nhưng
      không gửi được nữa.
    </p>
  );
}
