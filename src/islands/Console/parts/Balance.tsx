import type { BalanceTable } from '#domain/review/balance.ts';

/** How a set of nominees stands, side by side. No score: people weigh it. */
export function Balance({ tallies }: { tallies: readonly BalanceTable[] }) {
  return (
    <div className="balance">
      {tallies.map(({ title, tallies: sides }) => (
        <table key={title}>
          <caption>{title}</caption>
          <tbody>
            {sides.map(({ label, count }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="num">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
