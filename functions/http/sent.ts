import type * as z from 'zod/mini';
import type { RequestContext } from './app-env.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';

/**
 * What was sent as JSON, read by its schema: the last step of the defence, and the first in which anything of the
 * content is looked at.
 * @throws DomainError what `readJson` and `parse` throw
 */
export async function sent<S extends z.ZodMiniType>(c: RequestContext, schema: S): Promise<z.output<S>> {
  return parse(schema, await readJson(c.req.raw, c.var.maxBytes));
}
