import { nowSchema } from '#domain/now.ts';
import { paths } from '#domain/paths.ts';
import { type Answer, request, type Send } from './request.ts';

/** The server's time, in epoch milliseconds. */
export async function readNow(send: Send): Promise<Answer<number>> {
  const answer = await request(send, { path: paths.api.now, schema: nowSchema });
  return answer.ok ? { ok: true, value: Date.parse(answer.value.now) } : answer;
}
