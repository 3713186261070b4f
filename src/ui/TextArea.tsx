import { useEffect, useState } from 'react';
import { formatNumber } from '#domain/vietnamese/number.ts';
import { Field, type FieldProps } from './Field.tsx';

interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  /** Counts what was typed as the rule that will judge it does. */
  count?: (text: string) => number;
  limit: number;
}

const REST_MS = 1000;

/** Several lines of text, with a live count: seen at once, spoken only when the typing rests. */
export function TextArea({ value, onChange, rows = 4, count, limit, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <>
          <textarea
            {...wiring}
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {count && <Count used={count(value)} limit={limit} />}
        </>
      )}
    </Field>
  );
}

function Count({ used, limit }: { used: number; limit: number }) {
  const words =
    used > limit
      ? `Dài quá ${formatNumber(used - limit)} chữ cái`
      : `${formatNumber(used)} trên ${formatNumber(limit)} chữ cái`;
  const spoken = useRested(words);
  return (
    <>
      <p className={used > limit ? 'count over' : 'count'} aria-hidden="true">
        {words}
      </p>
      <p className="vh" aria-live="polite">
        {spoken}
      </p>
    </>
  );
}

/** The text once it has stayed the same for a while; empty until it first changes, so that opening a page is silent. */
function useRested(text: string): string {
  const [first] = useState(text);
  const [rested, setRested] = useState('');
  useEffect(() => {
    if (text === first && rested === '') return;
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text, first, rested]);
  return rested;
}
