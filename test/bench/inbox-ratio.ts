import { fire, ratio, type Shot } from './load.ts';

const ROUNDS = 9;
const SHOTS = 40;

/** Requests a second of the first page of an inbox of 100,000 dossiers, as a ratio to one of 1,000 on the same server. */
export async function inboxRatio(port: number): Promise<number> {
  await fire(port, [{ method: 'POST', path: '/bare/inbox/fill' }]);
  const [answer = ''] = await fire(port, [{ method: 'GET', path: '/bare/inbox/token' }]);
  const { token } = JSON.parse(answer) as { token: string };
  const headers = { 'cf-access-jwt-assertion': token };
  const rounds = (size: 'few' | 'many'): Shot[][] =>
    Array.from({ length: ROUNDS }, () =>
      Array.from({ length: SHOTS }, () => ({ method: 'GET', path: `/bare/inbox/${size}`, headers })),
    );
  const [many, few] = [rounds('many'), rounds('few')];
  await fire(port, [...(many[0] ?? []), ...(few[0] ?? [])]);
  return ratio(port, many, few);
}
