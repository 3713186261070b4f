import type { RegisterRules } from '../campaign/schema.ts';
import { DomainError } from '../errors.ts';
import { dateInVietnam, formatDate } from '../vietnamese/time.ts';

/** A commune by its code in the national register, or a district by its name as part of an address. */
export interface RegisterPlace {
  id: string;
  kind: 'commune' | 'district';
  name: string;
  /** The district; a district's own name. */
  district: string;
}

/**
 * What one campaign's plan has registered and committed to, with the places of its zones: `du-lieu/dang-ky.json` is a
 * list of these. The forms ask by it, and the Worker decides by it.
 */
export interface Register extends Omit<RegisterRules, 'office'> {
  /** Ids of the campaign, and of its zones. */
  campaign: string;
  zone: string;
  title: string;
  /** The plan's title in full. */
  planTitle: string;
  province: string;
  /** Confirms registrations. */
  office: { id: string; name: string };
  places: RegisterPlace[];
  /** Labels of the clauses that it cites: `mục II.2.2`. */
  clauses: Record<string, string>;
}

export type RegisterPeriod = Register['periods'][number];
export type CommitmentKind = Register['commitment']['kinds'][number];

/** The period in which the instant lies, by Vietnam's date; undefined while nothing is taken. */
export function openPeriod({ periods }: Pick<Register, 'periods'>, now: number): RegisterPeriod | undefined {
  const today = dateInVietnam(now);
  return periods.find(({ from, to }) => from <= today && (to === null || today <= to));
}

/**
 * The period in which the instant lies.
 * @throws DomainError `register-closed`, saying which period comes next or was the last, and what remains.
 */
export function assertOpen(register: Pick<Register, 'periods'>, now: number): RegisterPeriod {
  const period = openPeriod(register, now);
  if (period) return period;
  throw new DomainError('register-closed', `${closedInWords(register, now)} ${WHAT_REMAINS}`);
}

/** What can be done while nothing is taken. */
export const WHAT_REMAINS =
  'Đăng ký, cam kết đã gửi vẫn xem, in, kiểm tra và rút được bằng mã và khóa tra cứu.';

/** Why nothing is taken at the instant: the next period, or the last. */
export function closedInWords({ periods }: Pick<Register, 'periods'>, now: number): string {
  const today = dateInVietnam(now);
  const [next] = periods.filter(({ from }) => from > today).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (next) return `${next.name} nhận từ ngày ${formatDate(next.from)}.`;
  const last = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  return last?.to
    ? `${last.name} đã hết ngày ${formatDate(last.to)}, nên cổng không nhận thêm.`
    : 'Hiện không có đợt nào nhận.';
}

/** `từ 10/09/2021 đến hết 31/12/2021`. */
export function periodInWords({ from, to }: Pick<RegisterPeriod, 'from' | 'to'>): string {
  return `từ ${formatDate(from)}${to === null ? '' : ` đến hết ${formatDate(to)}`}`;
}

/** `Xã Mẫu, Huyện Ví Dụ`; a district by its name alone. */
export function placeInWords({ kind, name, district }: RegisterPlace): string {
  return kind === 'commune' ? `${name}, ${district}` : name;
}
