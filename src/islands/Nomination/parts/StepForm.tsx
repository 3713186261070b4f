import { type ReactNode, useState } from 'react';
import type { FieldProblem } from '#domain/errors.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { useForm } from '../context.ts';
import { fieldId, isSamePlace, type Place, toHash } from '../places.ts';
import { Screen } from './Screen.tsx';

/** How a field of the step is wired: its id, and what is wrong with it. */
export type FieldOf = (field: string) => { id: string; problem: string | undefined };

interface StepFormProps {
  title: string;
  up?: { place: Place; label: string };
  /** What is left to mend; asked when one saves. */
  judge: () => readonly FieldProblem[];
  /** Where saving leads, unless one came from the check. */
  next: Place;
  /** On the button; left out: “Lưu và tiếp tục”. `null` where there is no way on. */
  action?: string | null;
  children: (fieldOf: FieldOf) => ReactNode;
}

const CHECK: Place = { screen: 'check' };

/** One step: its questions, what is wrong with the answers above and beside them, and the way on. */
export function StepForm({ title, up, judge, next, action = 'Lưu và tiếp tục', children }: StepFormProps) {
  const { state, dispatch, place, go } = useForm();
  const [{ attempt, problems }, setShown] = useState<{ attempt: number; problems: readonly FieldProblem[] }>(
    () => ({
      attempt: 0,
      problems: state.refused
        .filter((refusal) => isSamePlace(refusal.place, place))
        .map((refusal): FieldProblem => ({ field: refusal.place.field ?? '', message: refusal.message })),
    }),
  );
  const fieldOf: FieldOf = (field) => ({
    id: fieldId(field),
    problem: problems.find((problem) => problem.field === field)?.message,
  });
  const save = () => {
    const found = judge();
    setShown({ attempt: attempt + 1, problems: found });
    if (found.length > 0) return;
    dispatch({ type: 'mended', place });
    go(place.back ? CHECK : next);
  };
  return (
    <Screen
      title={title}
      up={place.back ? { place: CHECK, label: 'Kiểm tra và gửi' } : up}
      hasProblems={problems.length > 0}
      above={problems.length > 0 && <ProblemList key={attempt} problems={problems} />}
    >
      <form
        className="stack step"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {children(fieldOf)}
        {action && (
          <p className="row">
            <Button>{action}</Button>
            {up && <a href={toHash(up.place)}>Để sau</a>}
          </p>
        )}
      </form>
    </Screen>
  );
}

/** The summary of problems on this screen. */
export function ProblemList({ problems }: { problems: readonly FieldProblem[] }) {
  return (
    <ErrorSummary
      title={`Còn ${problems.length} chỗ cần sửa`}
      items={problems.map(({ field, message }) => ({ message, target: { id: fieldId(field) } }))}
    />
  );
}
