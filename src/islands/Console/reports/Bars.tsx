import { formatNumber } from '#domain/vietnamese/number.ts';

/** Counts as a picture, with the table that says the same. */
export interface BarsProps {
  id: string;
  title: string;
  column: string;
  unit: string;
  rows: readonly (readonly [string, number])[];
}

/** In units of the picture. */
const WIDTH = 320;
const ROW = 44;
const BAR = 16;
const LEAST = 2;
const ROOM_FOR_FIGURE = 60;

export function Bars({ id, title, column, unit, rows }: BarsProps) {
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return (
    <section aria-labelledby={id} className="stack tight">
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p className="meta">Chưa có số liệu.</p>
      ) : (
        <div className="split even">
          <svg
            className="bars"
            viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`}
            role="img"
            aria-label={`Biểu đồ: ${title}. Số liệu ở bảng bên cạnh.`}
          >
            {rows.map(([label, count], at) => {
              const width = Math.max(LEAST, (count / most) * (WIDTH - ROOM_FOR_FIGURE));
              return (
                <g key={label}>
                  <text x="0" y={at * ROW + 14}>
                    {label}
                  </text>
                  <rect x="0.5" y={at * ROW + 20} width={width} height={BAR} />
                  <text className="figure" x={width + 8} y={at * ROW + 33}>
                    {formatNumber(count)}
                  </text>
                </g>
              );
            })}
          </svg>
          <table className="counts" aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">{column}</th>
                <th scope="col">{unit}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([label, count]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{formatNumber(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
