import { z } from 'zod';
import { isPlainDate } from '../vietnamese/time.ts';

const line = z.string().trim().min(1, 'không được để trống');
const date = z.string().refine(isPlainDate, 'ghi ngày có thật dạng YYYY-MM-DD, ví dụ 2022-01-12');

/** `2021`, `2021-10` or `2021-10-12`: as precise as the source is. */
export const dateAsKnown = z
  .string()
  .refine(
    (text) => /^\d{4}(-\d{2}){0,2}$/.test(text) && isPlainDate(`${text}-01-01`.slice(0, 10)),
    'ghi năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2021-10-12',
  );

/** Where a fact was read. Trust: A an authority's or an established paper's own page; B a page that quotes one. */
export const source = z.strictObject({
  title: line,
  publisher: line,
  url: z.url({ protocol: /^https?$/, error: 'ghi địa chỉ đầy đủ, mở đầu bằng https://' }),
  date: dateAsKnown,
  trust: z.enum(['A', 'B']),
});

/** What stories and news have in common: what they are about, where it was read, who stands for it. */
export const articleFields = {
  title: line,
  /** For lists and the breadcrumb, where the title is long. */
  shortTitle: line.optional(),
  lead: line,
  /** When it happened, as far as the sources say. */
  date: dateAsKnown,
  programme: line.optional(),
  place: line,
  /** Happened outside the campaign's own province: the page says that it is an example from elsewhere. */
  elsewhere: z.boolean().default(false),
  /** Ids of the plan's contents of emulation (“nội dung thi đua”) that it shows. */
  themes: z.array(line).default([]),
  sources: z.array(source).min(1, 'cần ít nhất một nguồn'),
  /** The person told of agreed to be: who holds the agreement, and since when (Luật 91/2025/QH15, Điều 9). */
  consent: z.strictObject({ heldBy: line, date }).optional(),
  /** The office or post that read it before it was published. */
  reviewer: line,
  /** `file` lies in `content/pictures/`. */
  picture: z.strictObject({ file: line, alt: line, credit: line.optional() }).optional(),
  /** Roll entries that it is about: `<campaign>/<decision>#<recipient>`. */
  honours: z.array(line).default([]),
  sample: z.boolean().default(false),
  draft: z.boolean().default(false),
};
