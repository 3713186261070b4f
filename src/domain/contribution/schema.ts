import { z } from 'zod';
import { dateAsKnown, source } from '../article/schema.ts';
import {
  CONTRIBUTION_KINDS,
  CONTRIBUTION_SCOPES,
  CONTRIBUTION_STATES,
  CONTRIBUTION_UNITS,
} from './constants.ts';

const line = z.string().trim().min(1, 'không được để trống');

/** A body, never a private person: `body` says what kind, so that whoever writes has to think of it. */
const giver = z.strictObject({
  name: line,
  body: z.enum(['state', 'business', 'association', 'group']),
});

/** `content/contributions/<slug>.yaml`: one line of the ledger of “Sóng và máy tính cho em”. */
export const contributionSchema = z
  .strictObject({
    kind: z.enum(CONTRIBUTION_KINDS),
    state: z.enum(CONTRIBUTION_STATES),
    /** `null` where the source names nobody. */
    giver: giver.nullable(),
    /** `null` where the source gives no number; such a line is listed, not summed. */
    quantity: z.number().positive('số lượng phải lớn hơn 0').nullable(),
    /** The source says “hơn”, “trên”: the true number is higher. */
    atLeast: z.boolean().default(false),
    unit: line,
    date: dateAsKnown,
    scope: z.enum(CONTRIBUTION_SCOPES),
    /** The province, or the province and the place in it, that receives; for the nation left out. */
    area: line.optional(),
    /** The pledge that this delivery keeps, by its file's name. */
    keeps: line.optional(),
    note: line.optional(),
    source,
    sample: z.boolean().default(false),
  })
  .superRefine(({ kind, unit, scope, area, state, keeps }, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const wanted = CONTRIBUTION_UNITS[kind];
    if (unit !== wanted) problem('unit', `loại “${kind}” tính bằng “${wanted}”; đổi số cho đúng đơn vị này`);
    if (scope === 'province' && area === undefined) problem('area', 'ghi tỉnh nhận; thêm trường này');
    if (state === 'pledged' && keeps !== undefined)
      problem('keeps', 'chỉ việc đã trao (state: delivered) mới thực hiện một cam kết; xóa trường này');
  });

export type Contribution = z.output<typeof contributionSchema>;

/** A published number of the whole programme: what was needed, promised or handed over. */
const figure = z.strictObject({
  scope: z.enum(CONTRIBUTION_SCOPES),
  area: line,
  date: dateAsKnown,
  value: z.int().min(1),
  atLeast: z.boolean().default(false),
  unit: z.enum(['học sinh', 'máy tính']),
  /** What the number counts, after “1.500.000 học sinh …”. */
  text: line,
  source,
});

/** `content/contributions/figures/*.yaml`. */
export const figuresSchema = z.strictObject({ figures: z.array(figure) });

export type Figure = z.output<typeof figure>;
