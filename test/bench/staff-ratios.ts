import { fire, ratio, type Shot } from './load.ts';

const ROUNDS = 9;
const SHOTS = 40;

/** Fills the databases of few and many dossiers, and gives the headers of who may read them. */
export async function staffHeaders(port: number, few: number, many: number): Promise<Record<string, string>> {
  await fire(port, [{ method: 'POST', path: `/bare/staff/fill/${few}/${many}` }]);
  const [answer = ''] = await fire(port, [{ method: 'GET', path: '/bare/staff/token' }]);
  const { token } = JSON.parse(answer) as { token: string };
  return { 'cf-access-jwt-assertion': token };
}

/**
 * Requests a second of the first page of an inbox of 100,000 dossiers and of its counts, each as a ratio to one of 1,000
 * on the same server.
 */
export async function inboxRatios(port: number): Promise<{ page: number; counts: number }> {
  const headers = await staffHeaders(port, 1_000, 100_000);
  const ratioOf = async (path: string) => {
    const [many, few] = (['many', 'few'] as const).map((size) =>
      Array.from({ length: ROUNDS }, () =>
        Array.from(
          { length: SHOTS },
          (): Shot => ({ method: 'GET', path: `/bare/staff/${size}/${path}`, headers }),
        ),
      ),
    ) as [Shot[][], Shot[][]];
    await fire(port, [...(many[0] ?? []), ...(few[0] ?? [])]);
    return ratio(port, many, few);
  };
  return { page: await ratioOf('inbox'), counts: await ratioOf('inbox/counts') };
}
