import { z } from 'zod';
import { isPlainDate } from '../vietnamese/time.ts';

/** What a story tells of. */
export const STORY_KINDS = ['person', 'collective', 'model'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

export const STORY_KIND_LABELS: Record<StoryKind, string> = {
  person: 'Cá nhân',
  collective: 'Tập thể',
  model: 'Mô hình hay',
};

const line = z.string().trim().min(1, 'không được để trống');

/** `2021`, `2021-10` or `2021-10-12`: as precise as the source is. */
const dateAsKnown = z
  .string()
  .refine(
    (text) => /^\d{4}(-\d{2}){0,2}$/.test(text) && isPlainDate(`${text}-01-01`.slice(0, 10)),
    'ghi năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2021-10-12',
  );

/** Where a fact was read. Trust: A an authority's or an established paper's own page; B a page that quotes one. */
const source = z.strictObject({
  title: line,
  publisher: line,
  url: z.url('ghi địa chỉ đầy đủ, mở đầu bằng https://'),
  date: dateAsKnown,
  trust: z.enum(['A', 'B']),
});

/** Front matter of `content/stories/<slug>.md`. The body is the story, 150–400 words where the facts carry it. */
export const storySchema = z.strictObject({
  title: line,
  /** For lists and the breadcrumb, where the title is long. */
  shortTitle: line.optional(),
  lead: line,
  kind: z.enum(STORY_KINDS),
  date: dateAsKnown,
  campaign: line,
  programme: line.optional(),
  place: line,
  /** One to three numbers that stand in place of a picture; the first one also stands in lists. */
  figures: z
    .array(z.strictObject({ value: line, caption: line }))
    .min(1)
    .max(3),
  sources: z.array(source).min(1, 'cần ít nhất một nguồn'),
  sample: z.boolean().default(false),
  draft: z.boolean().default(false),
});

export type Story = z.output<typeof storySchema>;
