import type { ReactNode } from 'react';
import { type ExaminedField, FLAG_LABELS } from '#domain/commendation/flags.ts';
import type { QueueItem } from '#domain/commendation/staff-contract.ts';

interface MarkedProps {
  item: Pick<QueueItem, ExaminedField | 'findings'>;
  field: ExaminedField;
}

/** What the author typed, with the parts marked that a moderator is to look at, each with its flag in words. */
export function Marked({ item, field }: MarkedProps) {
  const text = item[field];
  const parts: ReactNode[] = [];
  let from = 0;
  const found = item.findings.filter((one) => one.field === field).sort((a, b) => a.start - b.start);
  for (const { flag, start, end } of found) {
    // What lies within a part that is marked already has its flag in the list above.
    if (start < from || flag === 'shouting') continue;
    parts.push(text.slice(from, start));
    parts.push(
      <mark key={start} title={FLAG_LABELS[flag]}>
        {text.slice(start, end)}
        <span className="vh"> ({FLAG_LABELS[flag]})</span>
      </mark>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
