import * as z from 'zod/mini';

/*
 * What a citizen may ask for: which data the portal has of them, a copy, and to have it deleted (Luật Bảo vệ dữ liệu cá
 * nhân số 91/2025/QH15, Điều 4). An administrator answers. Namesakes exist, so copy and deletion name each place.
 */

export const REQUEST_KINDS = ['find', 'copy', 'delete'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const HOLDING_KINDS = ['nominee', 'contact', 'commendation', 'feedback', 'decision', 'entry'] as const;
export type HoldingKind = (typeof HOLDING_KINDS)[number];

export const HOLDING_LABELS: Record<HoldingKind, string> = {
  nominee: 'Được đề nghị trong hồ sơ',
  contact: 'Người liên hệ của hồ sơ',
  commendation: 'Người gửi lời tri ân',
  feedback: 'Người gửi phản ánh',
  decision: 'Có tên trong quyết định',
  entry: 'Ký cam kết, hoặc người để hỏi lại của đăng ký',
};

/** What an administrator asks. `places` are keys from what was found before. */
export const personRequestSchema = z.strictObject({
  kind: z.enum(REQUEST_KINDS),
  name: z
    .string('Ghi họ và tên')
    .check(z.trim(), z.minLength(2, 'Ghi họ và tên'), z.maxLength(120, 'Rút còn 120 chữ cái')),
  phone: z._default(z.string().check(z.trim(), z.maxLength(20)), ''),
  reason: z
    .string('Ghi lý do')
    .check(z.trim(), z.minLength(5, 'Ghi lý do, ví dụ số và ngày của đơn'), z.maxLength(500)),
  places: z._default(z.array(z.string()).check(z.maxLength(200)), []),
});
export type PersonRequest = z.output<typeof personRequestSchema>;

/** A place where the portal has something of the person. */
export const holdingSchema = z.strictObject({
  /** Names the place in a request. */
  key: z.string(),
  kind: z.enum(HOLDING_KINDS),
  /** The dossier's code, the commendation's id, the decision's number. */
  reference: z.string(),
  /** What tells namesakes apart. */
  about: z.string(),
  removable: z.boolean(),
  /** What deletion does there, or why it can't be. */
  says: z.string(),
});
export type Holding = z.output<typeof holdingSchema>;

export const personAnswerSchema = z.strictObject({
  holdings: z.array(holdingSchema),
  /** For a copy: all that is kept of the person at the places asked for, by their keys. */
  copy: z.record(z.string(), z.unknown()),
  /** For a deletion: keys of the places where it is done. */
  removed: z.array(z.string()),
});
export type PersonAnswer = z.output<typeof personAnswerSchema>;
