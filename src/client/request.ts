import type * as z from 'zod/mini';
import { type Problem, problemSchema } from '#domain/problem.ts';

/**
 * Why a call gave nothing. `refused`: the API said no, and why; `unreached`: no answer came (no network, or too
 * slow); `unreadable`: an answer that isn't the API's, such as a page of some proxy on the way.
 */
export type Failure =
  | { kind: 'refused'; problem: Problem; retryAfterSeconds: number | null }
  | { kind: 'unreached' }
  | { kind: 'unreadable' };

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** One call, and the schema of what it answers when all is well. */
export interface Call<T> {
  path: string;
  schema: z.ZodMiniType<T>;
  /** Sent as JSON; a call without a body is a GET. */
  body?: unknown;
  /** How a body is sent. */
  method?: 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
}

/** Longest wait for an answer, in milliseconds; after it the call counts as unreached. */
const PATIENCE_MS = 20_000;

/** What makes calls: the browser's own, or something that behaves like it. */
export type Send = typeof fetch;

export const browserSend: Send = (input, init) => fetch(input, init);

/** Makes the call. Never throws: what goes wrong is an answer too. */
export async function request<T>(send: Send, call: Call<T>): Promise<Answer<T>> {
  const answer = await requestTagged(send, call, null);
  return answer.ok ? { ok: true, value: answer.value.value } : answer;
}

/** What was read, and the tag by which to ask whether it still holds. */
export interface Tagged<T> {
  tag: string | null;
  value: T;
}

/** The same call for what may be known already: should that still hold, it is given again, and wasn't sent. */
export async function requestTagged<T>(
  send: Send,
  call: Call<T>,
  known: Tagged<T> | null,
): Promise<Answer<Tagged<T>>> {
  let response: Response;
  let content: unknown;
  try {
    const { headers = {}, ...options } = optionsOf(call);
    const unless = known?.tag ? { 'if-none-match': known.tag } : {};
    response = await send(call.path, { ...options, headers: { ...headers, ...unless } });
    if (known && response.status === 304) return { ok: true, value: known };
    content = response.status === 204 ? null : await response.json().catch(() => undefined);
  } catch {
    return failed({ kind: 'unreached' });
  }
  const { status, headers } = response;
  const answer = readAnswer(call.schema, { status, content, retryAfter: headers.get('retry-after') });
  return answer.ok ? { ok: true, value: { tag: headers.get('etag'), value: answer.value } } : answer;
}

/** What came back, however it was asked for. */
interface Arrived {
  status: number;
  /** JSON that was read; undefined where it wasn't JSON. */
  content: unknown;
  retryAfter: string | null;
}

/** Reads an answer of the API by its schema, or why there is none. */
export function readAnswer<T>(schema: z.ZodMiniType<T>, { status, content, retryAfter }: Arrived): Answer<T> {
  if (status >= 200 && status < 300) {
    const value = schema.safeParse(content);
    return value.success ? { ok: true, value: value.data } : failed({ kind: 'unreadable' });
  }
  const problem = problemSchema.safeParse(content);
  if (!problem.success) return failed({ kind: 'unreadable' });
  return failed({ kind: 'refused', problem: problem.data, retryAfterSeconds: seconds(retryAfter) });
}

function optionsOf({ body, method = 'POST', headers }: Call<unknown>) {
  const common = { signal: AbortSignal.timeout(PATIENCE_MS) };
  if (body === undefined) return { ...common, headers: { accept: 'application/json', ...headers } };
  return {
    ...common,
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

function seconds(retryAfter: string | null): number | null {
  return retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : null;
}

export function failed(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure };
}
