import type * as z from 'zod/mini';

/**
 * Answers with JSON that has been through its schema: a field that the contract doesn't name stops the answer
 * rather than slipping out.
 */
export function answer<S extends z.ZodMiniType>(
  schema: S,
  value: z.input<S>,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return Response.json(schema.parse(value), { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}
