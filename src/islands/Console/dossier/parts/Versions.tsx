import { useState } from 'react';
import { differences } from '#domain/nomination/differences.ts';
import { useConsole } from '../../context.ts';
import { contentOf, useDossier } from '../context.ts';
import { whenInWords } from '../words.ts';

const CHANGES = { added: 'Thêm', removed: 'Bỏ', changed: 'Sửa' } as const;

/** Each time the unit sent it, and what was changed from one to the next. */
export function Versions() {
  const { dossier } = useDossier();
  const versions = dossier.versions.toSorted((a, b) => b.number - a.number);
  const [to, setTo] = useState(versions[0]?.number ?? 0);
  if (versions.length === 0) return null;
  return (
    <section>
      <h3>Các lần gửi</h3>
      <dl className="lines">
        {versions.map(({ number, submittedAt, digest }) => (
          <div key={number}>
            <dt>Lần {number}</dt>
            <dd>
              {whenInWords(submittedAt)}
              <code className="digest">SHA-256 {digest}</code>
            </dd>
          </div>
        ))}
      </dl>
      {versions.length > 1 && (
        <>
          <p className="compare">
            <label htmlFor="so-voi">So lần</label>{' '}
            <select id="so-voi" value={to} onChange={(event) => setTo(Number(event.target.value))}>
              {versions.slice(0, -1).map(({ number }) => (
                <option key={number} value={number}>
                  {number} với lần {number - 1}
                </option>
              ))}
            </select>
          </p>
          <Differences to={to} />
        </>
      )}
    </section>
  );
}

function Differences({ to }: { to: number }) {
  const { dossier } = useDossier();
  const { campaigns } = useConsole();
  const at = (number: number) => {
    const content = contentOf(dossier.versions.find((one) => one.number === number) ?? {});
    return content && { content, papers: [] };
  };
  const [before, after] = [at(to - 1), at(to)];
  if (!before || !after) return <p className="meta">Nội dung của lần gửi này không còn được giữ.</p>;
  const found = differences(before, after, campaigns);
  if (found.length === 0)
    return <p className="meta">Chữ trong hồ sơ không đổi. Xem ngày của từng tệp ở phần Giấy tờ.</p>;
  return (
    <table className="changes">
      <thead>
        <tr>
          <th scope="col">Chỗ</th>
          <th scope="col">Trước</th>
          <th scope="col">Sau</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ change, part, label, before: was, after: is }) => (
          <tr key={`${part} ${label} ${was} ${is}`}>
            <th scope="row">
              {CHANGES[change]}: {part}, {label}
            </th>
            <td className="written">{was ?? '–'}</td>
            <td className="written">{is ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
