import * as z from 'zod/mini';
import { ERRORS, type ErrorCode } from './errors.ts';

/**
 * A problem document (RFC 9457). `code` and `errors` are our extension members; `type` is a stable name
 * built from the code and what was refused. Nothing else may leave the Worker when a request fails.
 */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
  errors: z.array(z.strictObject({ field: z.string(), message: z.string() })),
});

export type Problem = z.output<typeof problemSchema>;
