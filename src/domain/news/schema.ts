import { z } from 'zod';
import { articleFields } from '../article/schema.ts';

/** Front matter of `content/news/<slug>.md`. News of the whole country may belong to no campaign. */
export const newsSchema = z.strictObject({ ...articleFields, campaign: z.string().trim().min(1).optional() });

export type News = z.output<typeof newsSchema>;
