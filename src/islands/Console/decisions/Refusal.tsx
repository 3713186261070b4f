import type { Failure } from '../../../client/request.ts';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { failureInWords } from '../parts/states.tsx';

/** Why nothing was stored; what was typed stays. */
export function Refusal({ failure }: { failure: Failure | null }) {
  if (!failure) return null;
  const errors = failure.kind === 'refused' ? failure.problem.errors : [];
  return (
    <ErrorSummary
      title="Chưa ghi được"
      items={errors.map(({ field, message }) => ({ message, target: { id: field } }))}
    >
      <p>{failureInWords(failure)}</p>
    </ErrorSummary>
  );
}
