import { ERRORS } from '#domain/errors.ts';
import type { RequestContext } from '../http/app-env.ts';
import { toProblem } from '../http/problem.ts';

/** The page for what nobody foresaw, or its title alone when even that page can't be had. */
export async function errorPage(c: RequestContext, error: unknown): Promise<Response> {
  const { status } = toProblem(error);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  const page = await c.env.ASSETS.fetch(new URL('/500/', c.req.url)).catch(() => null);
  if (page?.ok) return new Response(page.body, { status, headers });
  return new Response(ERRORS.internal, {
    status,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
