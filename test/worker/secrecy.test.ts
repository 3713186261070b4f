import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PROOF_HEADER } from '#domain/defence/constants.ts';
import { packProof } from '#domain/defence/pack-proof.ts';
import { paths } from '#domain/paths.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { easyProof } from '../support/proofs.ts';
import { bearer, create, createDraft, createSubmitted, submit } from './support/dossiers.ts';
import { Portal } from './support/portal.ts';

const LOGS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
const logs = LOGS.map((name) => vi.spyOn(console, name).mockReturnValue());
const logged = () =>
  logs
    .flatMap((log) => log.mock.calls.flat())
    .map((part) => inspect(part))
    .join('\n');

/** Everything that is in a value, an error's own words included. */
function inspect(value: unknown): string {
  return value instanceof Error ? `${value.stack} ${inspect(value.cause)}` : (JSON.stringify(value) ?? '');
}

beforeEach(() => {
  for (const log of logs) log.mockClear();
});

describe('what is logged', () => {
  it('never holds a secret, a key, a proof or an address, whatever goes wrong', async () => {
    const portal = new Portal();
    const holder = await createSubmitted(portal);
    const { code, secret } = holder;
    const [key, proof] = [crypto.randomUUID(), packProof(await easyProof(env.PORTAL_SECRET, portal.now))];
    const visitor = { 'cf-connecting-ip': '203.0.113.77' };
    const broken = { limit: () => Promise.reject(new Error('no counter')) };
    const failing = new Portal({ bindings: { READ_LIMIT: broken, WRITE_LIMIT: broken } });
    const bare = new Portal({ bindings: { PORTAL_SECRET: '' } });
    const lookUp = (from: Portal, tried = secret) =>
      from.post(paths.api.lookUps, { code, secret: tried }, visitor);

    await env.DB.exec('ALTER TABLE nominations RENAME TO away');
    const keyed = { ...visitor, 'idempotency-key': key, [PROOF_HEADER]: proof };
    const statuses = [
      await lookUp(portal),
      await portal.submitForm(paths.lookUp, { code, secret }, visitor),
      await portal.fetch(paths.api.nomination(code), { headers: { ...visitor, ...bearer(holder) } }),
      await submit(portal, holder),
      await portal.post(paths.api.nominations, makeTyped(), keyed),
      await lookUp(bare),
      await lookUp(failing, '222222222222'),
      await failing.post(paths.api.nominations, makeTyped(), keyed),
    ].map(({ status }) => status);
    await env.DB.exec('ALTER TABLE away RENAME TO nominations');

    expect(statuses).toEqual(Array(8).fill(503));
    expect(logged()).toContain('no such table');
    expect(logged()).toContain('no counter');
    const portalSecret = portal.env.PORTAL_SECRET;
    for (const word of [code, secret, key, proof, portalSecret, '203.0.113.77']) {
      expect(logged()).not.toContain(word);
    }
  });

  it('is nothing at all when a guess or a slip is refused', async () => {
    const portal = new Portal();
    const { code } = await createDraft(portal);
    const { secret } = await createDraft(portal);
    await portal.post(paths.api.lookUps, { code, secret });
    await portal.post(paths.api.lookUps, { code, secret: `${secret}?` });
    await create(portal, { not: 'a dossier' });
    expect(logged()).toBe('');
  });
});

describe('what the database keeps', () => {
  it('opens nothing: hashes stand for secrets and keys, so no secret is ever compared sign by sign', async () => {
    const portal = new Portal();
    const key = crypto.randomUUID();
    const { secret } = await (await create(portal, makeTyped(), key)).json<{ secret: string }>();
    const tables = await env.DB.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_*' AND name NOT GLOB 'sqlite_*'",
    ).all<{ name: string }>();
    expect(tables.results.map(({ name }) => name)).toContain('nominations');
    for (const { name } of tables.results) {
      const rows = JSON.stringify((await env.DB.prepare(`SELECT * FROM "${name}"`).all()).results);
      expect(rows).not.toContain(secret);
      expect(rows).not.toContain(key);
    }
  });
});

describe('where one came from', () => {
  it.each([
    [paths.nominate, 'no-referrer'],
    [paths.lookUp, 'same-origin'],
  ])('other sites are not told it was %s', async (path, policy) => {
    const response = await new Portal().fetch(path);
    expect([response.status, response.headers.get('referrer-policy')]).toEqual([200, policy]);
  });

  it('is told without its path by every other page', async () => {
    const response = await new Portal().fetch(paths.campaigns);
    expect(response.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  });
});
