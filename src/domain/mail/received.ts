import { NEXT_STEPS } from '../review/states.ts';
import { cleanLine } from '../vietnamese/text.ts';
import { formatInstant } from '../vietnamese/time.ts';
import { byWhen } from './by-when.ts';
import { framed } from './frame.ts';
import { type Mail, type MailDossier, named } from './letter.ts';

/** A dossier was sent and lies with the receiving office. */
export interface ReceivedFacts extends MailDossier {
  submittedAt: number;
  /** From 1: how often it was sent. */
  number: number;
  /** First instant at which it can no longer be changed or withdrawn; null where the plan sets no deadline. */
  until: number | null;
}

export function receivedMail(facts: ReceivedFacts): Mail {
  const office = cleanLine(facts.office);
  const which = facts.number > 1 ? ` (lần thứ ${facts.number}, thay cho lần trước)` : '';
  const until =
    facts.until === null
      ? 'đến khi cơ quan tiếp nhận nhận hồ sơ'
      : `đến ${byWhen(facts.until)}, hoặc đến khi cơ quan tiếp nhận nhận hồ sơ nếu việc đó đến trước`;
  return framed(facts, `Đã gửi ${named(facts)} đến cơ quan tiếp nhận`, [
    `Cổng đã nhận ${named(facts)}${which} lúc ${formatInstant(facts.submittedAt)} và chuyển đến ${office}.`,
    `Việc tiếp theo: ${NEXT_STEPS.submitted} Đơn vị chưa phải làm gì thêm.`,
    `Cần sửa hoặc rút: mở lại hồ sơ trên cổng; còn làm được ${until}.`,
  ]);
}
