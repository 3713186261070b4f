import * as z from 'zod/mini';
import { DomainError, type FieldProblem, toMend } from '../errors.ts';
import { cleanLine, cleanText, countLetters } from '../vietnamese/text.ts';
import { isPlainDate } from '../vietnamese/time.ts';
import type { CommitmentKind, Register, RegisterPlace } from './register.ts';

/** A registration by a commune or district; a commitment by a household, an agency, an enterprise … */
export const ENTRY_SORTS = ['registration', 'commitment'] as const;
export type EntrySort = (typeof ENTRY_SORTS)[number];

/** In letters as a reader counts them. */
export const ENTRY_LIMITS = {
  body: 160,
  area: 300,
  own: 600,
  contact: 120,
  name: 120,
  bytes: 32 * 1024,
} as const;

/** A day to reach a “Vùng xanh” by lies in these years: no plan that asks for one is older, and a year typed wrong shows. */
const TARGET_YEARS = { from: 2021, to: 2050 } as const;

/** The wording of the consent beside the form; stored with each entry, changed only together with that text. */
export const ENTRY_CONSENT_VERSION = '2026-11-27';

function line(max: number, empty: string | null, tooLong: string) {
  return z.prefault(
    z.string().check(
      z.overwrite(cleanLine),
      z.refine((text) => empty === null || /\p{L}/u.test(text), empty ?? ''),
      z.refine((text) => countLetters(text) <= max, tooLong),
    ),
    '',
  );
}

const yearOf = (date: string) => Number(date.slice(0, 4));

const id = z.string().check(z.maxLength(80));
const placeId = (missing: string) => z.string().check(z.minLength(1, missing), z.maxLength(80));
const NO_PLACE = 'Chọn xã hoặc huyện trong danh sách';
const NO_COMMUNE = 'Chọn xã, phường, thị trấn trong danh sách';
const ids = z.prefault(z.array(id).check(z.maxLength(40)), []);
const consent = z.literal(true, 'Đánh dấu đồng ý để cổng giữ nội dung này');

/** What a commune or district sends. `measures` are ids of the plan's, `own` what it wrote besides. */
export const registrationSchema = z.strictObject({
  campaign: id,
  place: placeId(NO_PLACE),
  body: line(
    ENTRY_LIMITS.body,
    'Ghi tên cơ quan đăng ký, ví dụ Ủy ban nhân dân xã …',
    `Tên cơ quan dài nhất ${ENTRY_LIMITS.body} chữ cái`,
  ),
  area: line(
    ENTRY_LIMITS.area,
    'Ghi khu vực thiết lập “Vùng xanh”, ví dụ: toàn xã, hoặc tên các thôn',
    `Rút phần khu vực còn nhiều nhất ${ENTRY_LIMITS.area} chữ cái`,
  ),
  targetDate: z.string('Chọn ngày phấn đấu đạt').check(
    z.refine(isPlainDate, 'Chọn ngày phấn đấu đạt, ví dụ 31/12/2021'),
    z.refine(
      (date) => TARGET_YEARS.from <= yearOf(date) && yearOf(date) <= TARGET_YEARS.to,
      `Chọn ngày phấn đấu đạt trong các năm từ ${TARGET_YEARS.from} đến ${TARGET_YEARS.to}`,
    ),
  ),
  measures: ids,
  own: z.prefault(
    z.string().check(
      z.overwrite(cleanText),
      z.refine(
        (text) => countLetters(text) <= ENTRY_LIMITS.own,
        `Rút phần giải pháp khác còn nhiều nhất ${ENTRY_LIMITS.own} chữ cái`,
      ),
    ),
    '',
  ),
  contact: line(ENTRY_LIMITS.contact, null, `Rút còn nhiều nhất ${ENTRY_LIMITS.contact} chữ cái`),
  consent,
});
export type Registration = z.output<typeof registrationSchema>;

/** What whoever commits themselves sends; `name` is private. */
export const commitmentSchema = z.strictObject({
  campaign: id,
  kind: id,
  place: placeId(NO_COMMUNE),
  name: line(
    ENTRY_LIMITS.name,
    'Ghi tên ký cam kết, như trên phiếu',
    `Tên dài nhất ${ENTRY_LIMITS.name} chữ cái`,
  ),
  undertakings: ids,
  consent,
});
export type Commitment = z.output<typeof commitmentSchema>;

/**
 * The register of the campaign.
 * @throws DomainError `unknown-campaign`
 */
export function registerOf(registers: readonly Register[], campaign: string): Register {
  const register = registers.find((one) => one.campaign === campaign);
  if (register) return register;
  throw new DomainError('unknown-campaign', 'Kế hoạch này không có phần đăng ký, cam kết trên cổng.');
}

/** What only the plan can tell of a registration: the place is one of its province, and it has a measure. */
export function registrationProblems(
  register: Register,
  { place, measures, own }: Pick<Registration, 'place' | 'measures' | 'own'>,
): FieldProblem[] {
  const known = register.registration.measures.map(({ id }) => id);
  const problems: FieldProblem[] = [];
  if (!register.places.some(({ id }) => id === place)) problems.push({ field: 'place', message: NO_PLACE });
  if (measures.some((id) => !known.includes(id)) || (measures.length === 0 && own === ''))
    problems.push({
      field: fieldOf('m', known[0]),
      message: 'Chọn ít nhất một giải pháp, hoặc tự ghi giải pháp',
    });
  return problems;
}

/**
 * Holds a registration against its plan.
 * @throws DomainError `invalid-input` naming the place, or that no measure is given.
 */
export function resolveRegistration(register: Register, registration: Registration): RegisterPlace {
  const problems = registrationProblems(register, registration);
  const found = register.places.find(({ id }) => id === registration.place);
  if (found && problems.length === 0) return found;
  throw toMend(problems);
}

/** What only the plan can tell of a commitment of that kind: the commune is one of its province, and something is undertaken. */
export function commitmentProblems(
  register: Register,
  { kind, place, undertakings }: Pick<Commitment, 'kind' | 'place' | 'undertakings'>,
): FieldProblem[] {
  const found = register.commitment.kinds.find(({ id }) => id === kind);
  if (!found) return [{ field: 'kind', message: 'Chọn loại cam kết trong danh sách' }];
  const known = found.undertakings.map(({ id }) => id);
  const problems: FieldProblem[] = [];
  if (!register.places.some((one) => one.id === place && one.kind === 'commune'))
    problems.push({ field: 'place', message: NO_COMMUNE });
  if (undertakings.length === 0 || undertakings.some((id) => !known.includes(id)))
    problems.push({ field: fieldOf('m', known[0]), message: 'Đánh dấu ít nhất một điều cam kết' });
  return problems;
}

/**
 * Holds a commitment against its plan.
 * @throws DomainError `invalid-input` naming the kind, the place, or that nothing is undertaken.
 */
export function resolveCommitment(
  register: Register,
  commitment: Commitment,
): { kind: CommitmentKind; place: RegisterPlace } {
  const problems = commitmentProblems(register, commitment);
  const kind = register.commitment.kinds.find(({ id }) => id === commitment.kind);
  const place = register.places.find(({ id }) => id === commitment.place);
  if (kind && place && problems.length === 0) return { kind, place };
  throw toMend(problems);
}

/** The name of a box of a form: `m-bon-tai-cho`. */
export function fieldOf(prefix: string, id: string | undefined): string {
  return `${prefix}-${id ?? ''}`;
}
