import { cleanLine, cleanText } from '../vietnamese/text.ts';
import { byWhen, byWhichDay } from './by-when.ts';
import { framed } from './frame.ts';
import { type Mail, type MailDossier, named } from './letter.ts';

/** An office asks for something to be supplemented. */
export interface SupplementFacts extends MailDossier {
  /** What the office wrote, as the unit reads it. */
  reason: string;
  /** First instant at which an answer is too late. */
  dueAt: number;
}

export function supplementMail(facts: SupplementFacts): Mail {
  const office = cleanLine(facts.office);
  return framed(facts, `Cần bổ sung ${named(facts)}, hạn ${byWhichDay(facts.dueAt)}`, [
    `${office} đề nghị đơn vị bổ sung ${named(facts)}.`,
    `Lý do:\n${cleanText(facts.reason)}`,
    `Hạn bổ sung: ${byWhen(facts.dueAt)}.`,
    'Việc cần làm: mở lại hồ sơ trên cổng, sửa đúng những chỗ được mở rồi gửi bổ sung. Bổ sung xong, hồ sơ trở lại bước trước; thời điểm gửi hồ sơ được giữ nguyên.',
    `Nếu không kịp, hãy báo ${office} trước hạn.`,
  ]);
}
