import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ERRORS } from '#domain/errors.ts';
import { paths } from '#domain/paths.ts';
import { securityHeadersAt } from '#domain/security-headers.ts';
import { makeCommendation } from '../factories/commendation.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { create, createDraft, submit } from './support/dossiers.ts';
import { sendUntilRefused } from './support/limits.ts';
import { ORIGIN, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';

const portal = new Portal();
const WRITES = [
  paths.api.nominations,
  paths.api.submission('22222222'),
  paths.api.lookUps,
  paths.api.commendations,
];
const KEYED = { 'idempotency-key': crypto.randomUUID(), authorization: `Bearer ${'2'.repeat(12)}` };
const JSON_TYPE = { 'content-type': 'application/json' };

function send(path: string, body: BodyInit, headers: Record<string, string> = JSON_TYPE): Promise<Response> {
  return portal.fetch(path, { method: 'POST', headers: { ...KEYED, ...headers }, body });
}

describe.each(WRITES)('%s', (path) => {
  it('refuses what is not JSON', async () => {
    await expectProblem(await send(path, '{"code":'), 400, 'invalid-json');
    await expectProblem(await send(path, ''), 400, 'invalid-json');
    await expectProblem(await send(path, new Uint8Array([0x22, 0xff, 0xfe, 0x22])), 400, 'invalid-json');
  });

  it('refuses another type', async () => {
    await expectProblem(
      await send(path, '{}', { 'content-type': 'text/plain' }),
      415,
      'unsupported-media-type',
    );
    await expectProblem(await send(path, new URLSearchParams({ a: '1' }), {}), 415, 'unsupported-media-type');
  });

  it('refuses JSON of another shape, with a list of fields', async () => {
    const problem = await expectProblem(await send(path, '[]'), 422, 'invalid-input');
    expect(problem.errors).toEqual([{ field: '', message: 'Phần này còn thiếu hoặc chưa đúng kiểu' }]);
  });

  it('refuses too much, whether its length is told or not', async () => {
    const big = JSON.stringify({ message: 'a'.repeat(1600 * 1024) });
    await expectProblem(await send(path, big), 413, 'payload-too-large');
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    // The reader leaves before the end: what could not be written any more is no matter.
    const written = writer
      .write(new TextEncoder().encode(big))
      .then(() => writer.close())
      .catch(() => undefined);
    await expectProblem(await send(path, readable), 413, 'payload-too-large');
    await written;
  });

  it.each([
    { from: 'another site', headers: { origin: 'https://elsewhere.example' } },
    { from: 'another site, by its own word', headers: { 'sec-fetch-site': 'cross-site' } },
    { from: 'a neighbour under the same domain', headers: { 'sec-fetch-site': 'same-site', origin: ORIGIN } },
    { from: 'a page without an origin', headers: { origin: 'null' } },
  ])('refuses a write from $from', async ({ headers }) => {
    await expectProblem(await send(path, '{}', { ...JSON_TYPE, ...headers }), 403, 'cross-origin');
  });

  it('refuses another method, and says which there are', async () => {
    const response = await portal.fetch(path, { method: 'PUT', headers: { origin: ORIGIN } });
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
    await expectProblem(response, 405, 'method-not-allowed');
    const options = await portal.fetch(path, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
  });
});

describe('too many', () => {
  it.each([
    { what: 'sends', path: paths.api.commendations, allowed: 120 },
    { what: 'look-ups', path: paths.api.lookUps, allowed: 120 },
  ])('refuses more than $allowed $what a minute from one address', async ({ path, allowed }) => {
    const headers = { ...JSON_TYPE, 'cf-connecting-ip': crypto.randomUUID() };
    const response = await sendUntilRefused(allowed, () => send(path, '[]', headers));
    expect(response.headers.get('retry-after')).toBe('60');
    await expectProblem(response, 429, 'too-many-requests');
    expect((await send(path, '[]')).status).toBe(422);
  });
});

/** Lets every audit line fail, which is the last statement of each batch: what came before it is undone. */
async function withoutAudit(act: () => Promise<Response>): Promise<Response> {
  await env.DB.prepare(
    "CREATE TRIGGER no_audit BEFORE INSERT ON audit_events BEGIN SELECT RAISE(ABORT, 'disk full'); END",
  ).run();
  try {
    return await act();
  } finally {
    await env.DB.prepare('DROP TRIGGER no_audit').run();
  }
}

const count = async (table: string) =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n')) ?? -1;

describe('the database fails', () => {
  const log = vi.spyOn(console, 'error');
  beforeEach(() => void log.mockReset().mockReturnValue());

  it('keeps nothing of a draft', async () => {
    const before = await count('nominations');
    const response = await withoutAudit(() => create(portal, makeTyped()));
    expect(response.headers.get('retry-after')).toBe('30');
    const problem = await expectProblem(response, 503, 'unavailable');
    expect(JSON.stringify(problem)).not.toMatch(/audit|SQL|D1|disk/);
    expect(await count('nominations')).toBe(before);
    expect(log.mock.calls.join()).toContain('disk full');
  });

  it('leaves a draft as it was, without half a submission', async () => {
    const draft = await createDraft(portal);
    const nominees = await count('nominees');
    const response = await withoutAudit(() => submit(portal, draft));
    await expectProblem(response, 503, 'unavailable');
    const row = await env.DB.prepare('SELECT state, version FROM nominations WHERE code = ?')
      .bind(draft.code)
      .first();
    expect(row).toEqual({ state: 'draft', version: 1 });
    expect(await count('nominees')).toBe(nominees);
    expect((await submit(portal, draft)).status).toBe(200);
  });

  it('keeps nothing of a commendation', async () => {
    const before = await count('commendations');
    const response = await withoutAudit(() =>
      portal.post(paths.api.commendations, makeCommendation(), { 'idempotency-key': crypto.randomUUID() }),
    );
    await expectProblem(response, 503, 'unavailable');
    expect(await count('commendations')).toBe(before);
  });

  it('says so of a look-up', async () => {
    const { code, secret } = await createDraft(portal);
    await env.DB.exec('ALTER TABLE nominees RENAME TO away');
    const response = await portal.post(paths.api.lookUps, { code, secret });
    await env.DB.exec('ALTER TABLE away RENAME TO nominees');
    await expectProblem(response, 503, 'unavailable');
  });
});

describe('addresses', () => {
  it.each(['/api', '/api/', '/api/khong-co', '/api/nominations/A/B/C'])('%s is not one', async (path) => {
    await expectProblem(await portal.fetch(path), 404, 'unknown-route');
  });

  it('answers HEAD where there is a GET', async () => {
    const response = await portal.fetch(paths.api.now, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('tells the server’s time', async () => {
    expect(await (await portal.fetch(paths.api.now)).json()).toEqual({ now: '2021-12-02T12:00:00+07:00' });
  });

  it.each([paths.api.now, '/api/khong-co', paths.campaigns, paths.lookUp])(
    '%s carries every security header',
    async (path) => {
      const { headers } = await portal.fetch(path);
      expect(Object.fromEntries(headers)).toMatchObject(
        Object.fromEntries(
          Object.entries(securityHeadersAt(path)).map(([name, value]) => [name.toLowerCase(), value]),
        ),
      );
    },
  );
});

describe('what nobody foresaw', () => {
  const broken = new Portal({ bindings: { ASSETS: {} as Fetcher } });

  it('is told without its inside', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { code, secret } = await createDraft(portal);
    const response = await broken.post(paths.api.lookUps, { code, secret });
    const problem = await expectProblem(response, 500, 'internal');
    expect(problem.title).toBe(ERRORS.internal);
    expect(JSON.stringify(problem)).not.toMatch(/undefined|TypeError|fetch/);
  });
});
