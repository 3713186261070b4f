import type { ReactNode } from 'react';
import { byWhen } from '#domain/mail/by-when.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { fieldLabel } from '#domain/nomination/fields.ts';
import { PlaceLink } from '../../parts/PlaceLink.tsx';
import { dossierPlace } from '../../places.ts';
import { type Opened, useDossier } from '../context.ts';
import { whenInWords } from '../words.ts';

/** What an appraiser is to look at first. Nothing where there is nothing. */
export function Flags() {
  const flags = flagsOf(useDossier());
  if (flags.length === 0) return null;
  return (
    <section className="flags">
      <h3>Điểm cần xem</h3>
      <dl className="lines">
        {flags.map(({ key, label, says }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface Flag {
  key: string;
  label: string;
  says: ReactNode;
}

function flagsOf({ dossier, content }: Opened): Flag[] {
  const flags: Flag[] = [];
  const add = (key: string, label: string, says: ReactNode) => flags.push({ key, label, says });
  if (dossier.interest)
    add(
      'interest',
      'Không được xử lý',
      'Hồ sơ của đơn vị bạn, hoặc bạn đã xin không tham gia. Bạn chỉ xem được.',
    );
  const { supplement } = dossier;
  if (supplement) {
    const labels = supplement.fields.map((path) => (content && fieldLabel(path, content)) ?? path);
    const asked = dossier.state === 'supplement-requested' ? 'Chờ bổ sung' : 'Đã yêu cầu bổ sung';
    add(
      'supplement',
      asked,
      `${labels.join('; ')}. Hạn: ${byWhen(Date.parse(supplement.dueAt))}. Lý do: ${supplement.reason}`,
    );
  }
  const answer = dossier.history.filter(({ action }) => action === 'answer-supplement').at(-1);
  if (answer && dossier.state !== 'supplement-requested')
    add('answered', 'Bổ sung đã về', `Lúc ${whenInWords(answer.at)}. Xem các chỗ đã đổi ở phần Các lần gửi.`);
  for (const like of dossier.likenesses) {
    const key = `${like.position} ${like.reference}`;
    const link =
      like.where === 'dossier' ? (
        <PlaceLink className="nw" to={dossierPlace(like.reference)}>
          {groupCode(like.reference)}
        </PlaceLink>
      ) : (
        <a href={like.reference} target="_blank" rel="noopener">
          bảng vinh danh<span className="vh"> (mở ở thẻ mới)</span>
        </a>
      );
    const label = like.where === 'dossier' ? 'Có thể trùng hồ sơ khác' : 'Có thể đã được khen';
    add(
      key,
      label,
      <>
        Đề nghị {like.position + 1}, {like.name}: {like.about}, {link}
      </>,
    );
  }
  if (dossier.inTime === false) add('late', 'Sau hạn', 'Hồ sơ gửi sau hạn, theo lượt mở riêng cho đơn vị.');
  if (dossier.plain)
    add('plain', 'Mẫu không JavaScript', 'Đơn vị gửi bằng mẫu đơn giản: xem kỹ từng ô và giấy tờ.');
  for (const { name, reason, at } of dossier.recused)
    add(`recused ${name}`, 'Không tham gia xử lý', `${name}, ${whenInWords(at)}: ${reason}`);
  return flags;
}
