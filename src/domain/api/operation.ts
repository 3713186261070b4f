import type * as z from 'zod/mini';
import type { ErrorCode } from '#domain/errors.ts';

/** One thing that the API does: what it takes, what it answers, and every refusal of its own. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  id: string;
  summary: string;
  /** `file`: the bytes of a file, of whatever type. */
  body?: z.ZodMiniType | 'file';
  /** Headers that say something about the body, or about what is known already. */
  headers?: Record<string, string>;
  answers: { status: 200 | 201; schema: z.ZodMiniType | 'file' } | { status: 204 };
  refusals: readonly ErrorCode[];
  needs?: readonly ('idempotency-key' | 'secret' | 'proof')[];
}

/** What every operation that takes a body may refuse. */
export const BODY: readonly ErrorCode[] = [
  'cross-origin',
  'unsupported-media-type',
  'payload-too-large',
  'invalid-json',
  'invalid-input',
];
/** What may befall any operation that is counted. */
export const ALWAYS: readonly ErrorCode[] = ['too-many-requests', 'unavailable', 'internal'];
