import type { AuditEntity } from '#domain/audit/constants.ts';
import { FEEDBACK_STATE_LABELS, isEnded } from '#domain/feedback/states.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { ENTRY_STATE_LABELS } from '#domain/registration/states.ts';
import { DONE_STATES, REFUSED_STATES } from '#domain/retention/periods.ts';
import type { Holding } from '#domain/retention/requests.ts';
import { STATE_LABELS, type State } from '#domain/review/states.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { formatDate } from '#domain/vietnamese/time.ts';
import type { Database } from '../../db/client.ts';
import { findNamedFeedback, type NamedFeedback } from '../../repositories/feedback-retention.ts';
import {
  type FoundCommendation,
  type FoundContact,
  type FoundEntry,
  type FoundNominee,
  type FoundRecipient,
  findContacts,
  findEntriesOf,
  findNominees,
  findRecipients,
  findThanks,
} from '../../repositories/persons.ts';

/** A place where something of the person is kept, with what is kept there and how it is taken out. */
export interface Kept extends Holding {
  /** All of it, for a copy. */
  data: unknown;
  audited: { entity: AuditEntity; id: string };
  remove:
    | { what: 'dossier' | 'contact'; dossier: { id: number; code: string; state: State } }
    | { what: 'feedback'; feedback: NamedFeedback }
    | { what: 'commendation'; commendation: FoundCommendation }
    | { what: 'entry'; code: string }
    | null;
}

/**
 * Everywhere that the portal keeps something under the name, marks and case aside, or under the telephone number.
 * @throws DomainError `unavailable`
 */
export async function findKept(
  db: Database,
  { name, phone }: { name: string; phone: string },
): Promise<Kept[]> {
  const key = plainWords(name);
  const [nominees, contacts, signed, sent, recipients, entries] = await Promise.all([
    findNominees(db, key),
    findContacts(db, key, phone.replace(/\D/g, '')),
    findThanks(db, key),
    findNamedFeedback(db, key),
    findRecipients(db, key),
    findEntriesOf(db, key, phone.replace(/\D/g, '')),
  ]);
  return [
    ...nominees.map(ofNominee),
    ...contacts.map(ofContact),
    ...signed.filter(({ message }) => message !== '').map(ofCommendation),
    ...sent.map(ofFeedback),
    ...recipients.map(ofRecipient),
    ...entries.map(ofEntry),
  ];
}

const includes = (states: readonly State[], state: State) => states.includes(state);

function ofNominee({ id, code, state, unit, position, name, entry }: FoundNominee): Kept {
  const removable = includes(REFUSED_STATES, state);
  return {
    key: `nominee/${code}/${position}`,
    kind: 'nominee',
    reference: groupCode(code),
    about: `${name}, do ${unit} đề nghị. ${STATE_LABELS[state]}.`,
    removable,
    says: removable
      ? 'Ẩn danh cả hồ sơ: hồ sơ đã kết thúc và không dẫn tới quyết định nào.'
      : includes(DONE_STATES, state) || state === 'awarded'
        ? 'Giữ lại: hồ sơ là căn cứ của một quyết định khen thưởng đã ký.'
        : 'Giữ lại: hồ sơ đang được giải quyết. Đơn vị đề nghị có thể rút hồ sơ hoặc bỏ tên khỏi danh sách.',
    data: { unit, state, position, nominee: entry === null ? { name } : JSON.parse(entry) },
    audited: { entity: 'nomination', id: code },
    remove: removable ? { what: 'dossier', dossier: { id, code, state } } : null,
  };
}

function ofContact({ id, code, state, unit, name, phone, email }: FoundContact): Kept {
  const removable = includes(DONE_STATES, state);
  return {
    key: `contact/${code}`,
    kind: 'contact',
    reference: groupCode(code),
    about: `${name}, của ${unit || 'bản nháp'}. ${STATE_LABELS[state]}.`,
    removable,
    says: removable
      ? 'Xóa tên, số điện thoại và thư điện tử của người liên hệ.'
      : 'Giữ lại: cơ quan còn cần hỏi về hồ sơ. Đơn vị có thể đổi người liên hệ khi hồ sơ mở để sửa.',
    data: { unit, name, phone, email },
    audited: { entity: 'nomination', id: code },
    remove: removable ? { what: 'contact', dossier: { id, code, state } } : null,
  };
}

function ofCommendation(commendation: FoundCommendation): Kept {
  const { id, name, place, addressee, message, target } = commendation;
  return {
    key: `commendation/${id}`,
    kind: 'commendation',
    reference: id,
    about: [[name, place].filter(Boolean).join(', '), addressee && `Gửi ${addressee}`]
      .filter(Boolean)
      .join('. '),
    removable: true,
    says: 'Gỡ khỏi cổng và xóa lời, tên, nơi ở.',
    data: { name, place, addressee, message, target },
    audited: { entity: 'commendation', id },
    remove: { what: 'commendation', commendation },
  };
}

function ofFeedback(feedback: NamedFeedback): Kept {
  const { code, state, name, message, answer } = feedback;
  const removable = isEnded(state);
  return {
    key: `feedback/${code}`,
    kind: 'feedback',
    reference: groupCode(code),
    about: `${name}. ${FEEDBACK_STATE_LABELS[state]}.`,
    removable,
    says: removable
      ? 'Xóa nội dung, tên và câu trả lời.'
      : 'Giữ lại: cơ quan đang xử lý. Người gửi rút được bằng mã và khóa, nội dung xóa ngay.',
    data: { name, message, answer },
    audited: { entity: 'feedback', id: code },
    remove: removable ? { what: 'feedback', feedback } : null,
  };
}

function ofEntry({ code, state, name, contact, place }: FoundEntry): Kept {
  return {
    key: `entry/${code}`,
    kind: 'entry',
    reference: groupCode(code),
    about: [name, contact, `nơi ${place}`, ENTRY_STATE_LABELS[state]].filter(Boolean).join(', '),
    removable: true,
    says: 'Xóa tên ký và nơi hỏi lại. Đăng ký, cam kết còn lại, không có tên.',
    data: { state, name, contact, place },
    audited: { entity: 'entry', id: code },
    remove: { what: 'entry', code },
  };
}

function ofRecipient({ decisionId, anchor, number, date, ...line }: FoundRecipient): Kept {
  return {
    key: `decision/${decisionId}/${anchor}`,
    kind: 'decision',
    reference: number,
    about: [line.name, line.title, line.body, line.place].filter(Boolean).join(', '),
    removable: false,
    says: `Giữ lại: Quyết định số ${number} ngày ${formatDate(date)} đã in tên. Chỉ quyết định đính chính hoặc thu hồi mới đổi được.`,
    data: { number, date, ...line },
    audited: { entity: 'decision', id: String(decisionId) },
    remove: null,
  };
}
