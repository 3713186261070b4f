import type { Nomination, Nominee } from '#domain/nomination/schema.ts';
import { useChosenForm } from '../context.ts';

/** How many are shown; the rest would look the same. */
const SHOWN = 10;

/** Exactly what anyone could read on the honour roll if they are awarded, and what stays with the offices. */
export function PublicPreview({ nomination }: { nomination: Nomination }) {
  const { resolved } = useChosenForm();
  const { nominees, consent } = nomination;
  const rest = nominees.length - SHOWN;
  return (
    <details className="clause">
      <summary>Công chúng sẽ thấy gì nếu được khen?</summary>
      <div className="stack tight">
        {consent.publication ? (
          <>
            <p>Trên bảng vinh danh, sau khi có quyết định:</p>
            <ul className="plainlist">
              {nominees.slice(0, SHOWN).map((nominee, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is only read
                <li key={index}>
                  <b>{shownName(nominee)}</b>, {shownPlace(nominee)}: {resolved.award.name}
                </li>
              ))}
            </ul>
            {rest > 0 && <p>… và {rest} tập thể, cá nhân nữa, cũng như vậy.</p>}
          </>
        ) : (
          <p>
            Chưa có đồng ý công khai, nên bảng vinh danh chỉ ghi số lượng tập thể, cá nhân được khen; họ tên,
            đơn vị không hiện trên cổng. Quyết định khen thưởng vẫn theo quy định của pháp luật.
          </p>
        )}
        <p>
          <b>Không bao giờ hiện trên cổng:</b> người liên hệ, số điện thoại, thư điện tử, năm sinh, ghi chú,
          minh chứng, giấy tờ kèm theo, và mọi hồ sơ không được khen.
        </p>
      </div>
    </details>
  );
}

function shownName(nominee: Nominee): string {
  if (nominee.kind === 'collective') return nominee.name;
  return `${nominee.honorific} ${nominee.name}${nominee.posthumous ? ' (truy tặng)' : ''}`;
}

function shownPlace(nominee: Nominee): string {
  if (nominee.kind === 'collective') return nominee.superior || 'tập thể';
  return [nominee.title, nominee.body].filter(Boolean).join(', ');
}
