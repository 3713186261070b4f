import { z } from 'zod';
import { articleFields } from '../article/schema.ts';

/** What a story tells of. */
export const STORY_KINDS = ['person', 'collective', 'model'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

export const STORY_KIND_LABELS: Record<StoryKind, string> = {
  person: 'Cá nhân',
  collective: 'Tập thể',
  model: 'Mô hình hay',
};

const line = z.string().trim().min(1, 'không được để trống');

/** Front matter of `content/stories/<slug>.md`. The body is the story, 150–400 words where the facts carry it. */
export const storySchema = z
  .strictObject({
    ...articleFields,
    kind: z.enum(STORY_KINDS),
    campaign: line,
    /** One to three numbers that stand in place of a picture; the first one also stands in lists. */
    figures: z
      .array(z.strictObject({ value: line, caption: line }))
      .min(1)
      .max(3),
  })
  .refine(({ kind, consent, sample }) => kind !== 'person' || sample || consent !== undefined, {
    path: ['consent'],
    message: 'chuyện về một người cần sự đồng ý của người đó; ghi nơi giữ (heldBy) và ngày (date)',
  });

export type Story = z.output<typeof storySchema>;
