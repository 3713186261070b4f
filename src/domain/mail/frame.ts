import { paths } from '../paths.ts';
import { cleanLine } from '../vietnamese/text.ts';
import { type Mail, type MailDossier, pageAt, paragraphs } from './letter.ts';

/** The mail around what it tells: whose dossier it is, where to read on, how to stop mails, who writes. */
export function framed(dossier: MailDossier, subject: string, body: readonly (string | null)[]): Mail {
  const lookUp = pageAt(dossier, paths.lookUp);
  const text = paragraphs(
    ...body,
    `Phong trào: ${cleanLine(dossier.campaign)}`,
    `Xem hồ sơ: ${lookUp}\nNhập mã hồ sơ và khóa tra cứu ghi trên biên nhận. Vì an toàn, thư này không ghi khóa. Nội dung thư cũng đọc được ở trang đó.`,
    'Không muốn nhận thư nữa: tra cứu hồ sơ ở trang trên rồi chọn “Ngừng gửi thư”. Hồ sơ vẫn được xử lý như thường.',
    'Đồng Lòng – cổng thông tin phong trào thi đua\nThư tự động, xin không trả lời thư này.',
  );
  return { subject: cleanLine(subject), text };
}
