import { expect, it } from 'vitest';
import type { OwnNomination } from '#domain/nomination/contract.ts';
import { portalApi } from '../../../src/client/portal-api.ts';
import { makeTyped } from '../../factories/typed-nomination.ts';

const own: OwnNomination = {
  code: '7K4MPX92',
  state: 'draft',
  version: 3,
  changedAt: '2021-12-10T10:24:07+07:00',
  keptUntil: '2022-01-09T10:24:07+07:00',
  draft: makeTyped(),
  papers: [],
  opening: { opens: 'all', until: null },
  receipt: null,
};
const holder = { code: own.code, secret: 'ABCDEFGH2345' };

/** A portal whose dossier has this tag; what it was asked, and what it answered. */
function portalWith(tags: string[]) {
  const asked: [address: string, known: string | null, status: number][] = [];
  const send = async (address: unknown, init?: RequestInit) => {
    const known = new Headers(init?.headers).get('if-none-match');
    const tag = tags.shift() ?? '';
    const response =
      known === tag ? new Response(null, { status: 304 }) : Response.json(own, { headers: { etag: tag } });
    asked.push([String(address), known, response.status]);
    return response;
  };
  return { api: portalApi(send as typeof fetch), asked };
}

it('asks for its own dossier by the tag of the last reading, and gives it again when that holds', async () => {
  const { api, asked } = portalWith(['"a"', '"a"', '"b"', '"b"']);
  for (let time = 0; time < 4; time++) expect(await api.readOwn(holder)).toEqual({ ok: true, value: own });
  const address = `/api/nominations/${own.code}`;
  expect(asked).toEqual([
    [address, null, 200],
    [address, '"a"', 304],
    [address, '"a"', 200],
    [address, '"b"', 304],
  ]);
});

it('knows nothing of a dossier that was read by another secret', async () => {
  const { api, asked } = portalWith(['"a"', '"a"']);
  await api.readOwn(holder);
  await api.readOwn({ ...holder, secret: 'KHACKHAC2345' });
  expect(asked.map(([, known]) => known)).toEqual([null, null]);
});
