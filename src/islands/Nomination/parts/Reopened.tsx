import { fieldLabel } from '#domain/nomination/fields.ts';
import { paths } from '#domain/paths.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { useForm } from '../context.ts';
import { placeOf, toHash } from '../places.ts';

/** A dossier that was sent before and was opened again: what may be changed, and until when. */
export function Reopened() {
  const { content, portal } = useForm().state;
  const { dossier } = portal;
  if (!dossier?.receipt) return null;
  const { opening, receipt } = dossier;
  return (
    <div className="notice warm stack tight">
      <p>
        <b>Hồ sơ này đã gửi lúc {formatInstant(Date.parse(receipt.submittedAt))}.</b>{' '}
        {opening.opens === 'all' && (
          <>
            Còn sửa và gửi lại được{' '}
            {opening.until
              ? `trước ${formatInstant(Date.parse(opening.until))}, khi cơ quan chưa tiếp nhận.`
              : 'khi cơ quan chưa tiếp nhận.'}{' '}
            Bản đã gửi giữ nguyên cho tới khi bạn gửi lại.
          </>
        )}
        {opening.opens === 'nothing' && opening.why}
      </p>
      {opening.opens === 'fields' && (
        <>
          <p>
            <b>Cơ quan yêu cầu bổ sung:</b> {opening.reason}
          </p>
          <ul className="plainlist">
            {opening.fields.map((path) => (
              <li key={path}>
                <a href={toHash(placeOf(path, content))}>{fieldLabel(path, content) ?? path}</a>
              </li>
            ))}
          </ul>
          <p>
            Bổ sung và gửi lại trước {formatInstant(Date.parse(opening.until))}; chỉ phần được nêu mới sửa
            được.
          </p>
        </>
      )}
      <p>
        <a href={paths.lookUp}>Tra cứu hồ sơ</a>
      </p>
    </div>
  );
}
