import { z } from 'zod';
import { isPlainDate } from '../vietnamese/time.ts';
import { NOMINEE_KINDS, RECIPIENT_ROLES, RECIPIENT_STATUSES } from './constants.ts';

const line = z.string().normalize('NFC').trim().min(1, 'không được để trống');
const date = z.string().refine(isPlainDate, 'ghi ngày có thật dạng YYYY-MM-DD, ví dụ 2022-01-12');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ dùng chữ thường không dấu, chữ số và gạch nối');

/** One name on the honour roll, printed as its owner writes it. `id` is its anchor on the decision's page. */
export const recipientSchema = z
  .strictObject({
    id,
    kind: z.enum(NOMINEE_KINDS),
    name: line,
    /** A person's title, and the body it belongs to. */
    title: line.optional(),
    body: line.optional(),
    /** From the narrow to the wide, with commas: `Xã Mẫu, huyện Ví Dụ`. Lists by place go by the last part. */
    place: line,
    achievement: line,
    posthumous: z.boolean().default(false),
    /** Only where the decision says so; used for statistics, never shown beside the name. */
    role: z.enum(RECIPIENT_ROLES).optional(),
    status: z.enum(RECIPIENT_STATUSES).default('valid'),
    /** What a corrected or revoked line says, with the later decision's number. */
    notice: line.optional(),
  })
  .refine(({ status, notice }) => status === 'valid' || notice !== undefined, {
    path: ['notice'],
    message: 'dòng đã đính chính hoặc thu hồi phải ghi theo quyết định nào, ngày nào',
  });

/**
 * Front matter of `content/honours/<campaign>/<decision>.md`: one award decision and whom it names.
 * `award`, `programme` and `round` are ids of the campaign's plan.
 */
export const decisionSchema = z.strictObject({
  number: line,
  date,
  signer: z.strictObject({ title: line, name: line.nullable() }),
  subject: line,
  award: id,
  programme: id,
  round: id.nullable(),
  source: z
    .strictObject({
      title: line,
      url: z.url({ protocol: /^https?$/, error: 'ghi địa chỉ đầy đủ, mở đầu bằng https://' }),
    })
    .nullable(),
  recipients: z.array(recipientSchema).default([]),
  /** A CSV file in the same folder with more recipients, which come after those above. */
  recipientsFile: z
    .string()
    .regex(/^[a-z0-9-]+\.csv$/, 'ghi tên một tệp .csv nằm cạnh tệp này, ví dụ 01-qd.csv')
    .optional(),
  sample: z.boolean().default(false),
});

export type Decision = z.output<typeof decisionSchema>;
export type Recipient = z.output<typeof recipientSchema>;
