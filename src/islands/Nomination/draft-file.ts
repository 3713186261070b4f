import * as z from 'zod/mini';
import { type Draft, draftSchema } from '#domain/nomination/draft.ts';
import { slugOf } from '#domain/vietnamese/slug.ts';

const fileSchema = z.object({
  format: z.literal('dong-long.ban-nhap'),
  version: z.literal(1),
  draft: draftSchema,
});

/** Far more than a dossier may weigh. */
export const MOST_FILE_BYTES = 4 * 1024 * 1024;

/** The draft as a file to keep or to pass on; it holds no code and no secret. */
export function draftFile(draft: Draft): { name: string; text: string } {
  const unit = slugOf(draft.unit.name).slice(0, 40);
  const content = { format: 'dong-long.ban-nhap', version: 1, draft };
  return { name: `ban-nhap${unit && `-${unit}`}.json`, text: JSON.stringify(content, null, 1) };
}

/** The draft in such a file; null when it is something else. */
export function readDraftFile(text: string): Draft | null {
  try {
    const read = fileSchema.safeParse(JSON.parse(text));
    return read.success ? read.data.draft : null;
  } catch {
    return null;
  }
}
