import type { SkippedRow } from '#domain/nomination/import/read-rows.ts';

/** Rows that are no nominee, word for word, so that nothing is left out unseen. */
export function SkippedRows({ rows }: { rows: readonly SkippedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>Bỏ qua {rows.length} dòng không phải đề nghị</summary>
      <ul>
        {rows.map(({ number, text }) => (
          <li key={number}>
            Dòng {number}: {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
