import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { PROOF_HEADER, TRAP_FIELD } from '#domain/defence/constants.ts';
import { paths } from '#domain/paths.ts';
import { ORIGIN, Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { everyRoute } from './support/routes.ts';
import { addMember, signedIn } from './support/staff.ts';

const portal = new Portal();
const log = vi.spyOn(console, 'error').mockReturnValue();

/** Announced, as every browser does; what isn't is counted while it is read (refusals.test.ts). */
const TOO_MUCH = { 'content-length': String(2 * 1024 * 1024) };
const ELSEWHERE = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
const NO_PROOF = { [PROOF_HEADER]: '' };

/** A limiter that has had enough of everybody. */
const FULL: RateLimit = { limit: async () => ({ success: false }) };
const full = new Portal({ bindings: { WRITE_LIMIT: FULL, PLAIN_WRITE_LIMIT: FULL } });

/** Everything that is wrong with a request at once, mended from the first step on. */
const MENDED = [
  { refused: 'payload-too-large', status: 413, from: full, wrong: { ...TOO_MUCH, ...ELSEWHERE } },
  { refused: 'cross-origin', status: 403, from: full, wrong: ELSEWHERE },
  { refused: 'too-many-requests', status: 429, from: full, wrong: {} },
  { refused: 'proof-needed', status: 403, from: portal, wrong: {} },
] as const;

describe.each([paths.api.nominations, paths.api.commendations])('a write by script to %s', (path) => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };

  it.each(MENDED)('is asked in order: $refused comes next', async ({ refused, status, from, wrong }) => {
    const all = { ...headers, ...NO_PROOF, origin: ORIGIN, ...wrong };
    const init = { method: 'POST', headers: all, body: '[]' };
    const response = await from.fetch(path, init);
    const problem = await expectProblem(response, status, refused);
    expect(problem.detail).toMatch(/gửi lại|Gửi lại/);
  });

  it('is read by its schema last', async () => {
    const init = { method: 'POST', headers: { ...headers, origin: ORIGIN }, body: '[]' };
    await expectProblem(await portal.fetch(path, init), 422, 'invalid-input');
  });
});

describe('a form without script', () => {
  const MESSAGE = 'Lời này do chương trình điền vào mọi ô gửi tới.';
  const fields = { target: 'campaign:son-la', message: MESSAGE, consent: 'yes', key: crypto.randomUUID() };
  const trapped = { ...fields, [TRAP_FIELD]: 'https://quang-cao.example' };
  const stored = () =>
    env.DB.prepare('SELECT count(*) AS n FROM commendations WHERE message = ?').bind(MESSAGE).first('n');

  it.each([
    { what: 'size', sent: trapped, headers: { ...TOO_MUCH, ...ELSEWHERE }, status: 413 },
    { what: 'origin', sent: trapped, headers: ELSEWHERE, status: 403 },
    { what: 'trap', sent: trapped, headers: {}, status: 200 },
    { what: 'limit', sent: fields, headers: {}, status: 429 },
  ])('is asked in order: $what comes next', async ({ sent, headers, status }) => {
    const response = await full.submitForm(paths.commendations, sent, headers);
    expect(response.status).toBe(status);
    expect(await stored()).toBe(0);
  });

  it('in the trap is answered as if it had been taken, and nothing is kept', async () => {
    const caught = await portal.submitForm(paths.commendations, trapped);
    expect(await stored()).toBe(0);
    const taken = await portal.submitForm(paths.commendations, fields);
    expect(await stored()).toBe(1);
    expect([caught.status, [...caught.headers]]).toEqual([taken.status, [...taken.headers]]);
    // But for a code and a secret, which are made up for the program.
    const words = async (page: Response) => (await page.text()).replace(/(<dd><b>)[2-9A-Z-]+/g, '$1');
    expect(await words(caught)).toBe(await words(taken));
  });

  it('has a trap that people neither see, hear nor reach', async () => {
    const html = await (await portal.fetch(paths.commendations)).text();
    expect(html).toMatch(
      new RegExp(
        `<p class="vh" aria-hidden="true">.*<input id="${TRAP_FIELD}" name="${TRAP_FIELD}" tabindex="-1" autocomplete="off">`,
        's',
      ),
    );
  });
});

/** Places in an address that only some words fit; a code fits the others. */
const KNOWN: Record<string, string> = { ':campaign': 'ninh-thuan', ':kind': 'ho-gia-dinh' };

const WRITES = (await everyRoute())
  .filter(({ method }) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method))
  .map(({ method, path }) => ({
    method,
    path: path.replace(/(:\w+)(\{.*?\})?/g, (_, name) => KNOWN[name] ?? '22222222'),
  }));
const isForStaff = ({ path }: { path: string }) => path.startsWith('/api/staff/');

describe('every write of staff', () => {
  it.each(WRITES.filter(isForStaff))(
    '$method $path is refused from another site',
    async ({ method, path }) => {
      const { signed } = signedIn(portal, await addMember());
      const headers = { ...(await signed()), ...ELSEWHERE, 'content-type': 'application/json' };
      await expectProblem(await portal.fetch(path, { method, headers, body: '{}' }), 403, 'cross-origin');
    },
  );
});

describe('every write of the public', () => {
  const writes = WRITES.filter((write) => !isForStaff(write));

  it('is known to this test', () => expect(new Set(writes.map(({ path }) => path)).size).toBeGreaterThan(5));

  it.each(writes)('$method $path is refused from another site', async ({ method, path }) => {
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' };
    expect((await portal.fetch(path, { method, headers, body: '{}' })).status).toBe(403);
  });

  it.each(writes)('$method $path is refused without the secret', async ({ method, path }) => {
    const bare = new Portal({ bindings: { PORTAL_SECRET: undefined } as unknown as Partial<Env> });
    const form = !path.startsWith('/api');
    const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
    const headers = { 'content-type': type, authorization: `Bearer ${'2'.repeat(12)}`, ...NO_PROOF };
    const body = form ? 'code=22222222&secret=222222222222' : '{}';
    const response = await bare.fetch(path, { method, headers, body });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
    expect(await response.text()).toContain('thử lại sau ít phút');
    expect(log.mock.calls.join()).toContain('PORTAL_SECRET is not set');
  });
});

describe('what is broken lets nobody through', () => {
  const send = (from: Portal) =>
    from.post(paths.api.nominations, {}, { 'idempotency-key': crypto.randomUUID() });

  it('a secret that is too short to be one', async () => {
    const weak = new Portal({ bindings: { PORTAL_SECRET: 'mat-khau' } });
    const response = await weak.post(paths.api.nominations, {}, NO_PROOF);
    await expectProblem(response, 503, 'unavailable');
  });

  it.each<[string, RateLimit | undefined]>([
    ['a limiter that fails', { limit: () => Promise.reject(new Error('counter at 203.0.113.7 is lost')) }],
    ['a limiter that is missing', undefined],
  ])('%s', async (_, limiter) => {
    const from = new Portal({ bindings: { WRITE_LIMIT: limiter } as Partial<Env> });
    const problem = await expectProblem(await send(from), 503, 'unavailable');
    expect(problem.detail).toContain('thử lại sau ít phút');
  });

  it('a limiter that fails while a wrong guess is counted', async () => {
    const READ_LIMIT: RateLimit = { limit: () => Promise.reject(new Error('lost')) };
    const from = new Portal({ bindings: { READ_LIMIT } });
    const guess = { code: '22222222', secret: '222222222222' };
    await expectProblem(await from.post(paths.api.lookUps, guess), 503, 'unavailable');
    expect((await from.submitForm(paths.lookUp, guess)).status).toBe(503);
  });

  it('a database that can’t remember proofs', async () => {
    await env.DB.exec('ALTER TABLE spent_proofs RENAME TO away');
    const response = await send(portal);
    await env.DB.exec('ALTER TABLE away RENAME TO spent_proofs');
    await expectProblem(response, 503, 'unavailable');
  });
});
