import { describe, expect, it } from 'vitest';
import { TRAP_FIELD } from '#domain/defence/constants.ts';
import { paths } from '#domain/paths.ts';
import { networkOf } from '../../functions/http/visitor.ts';
import { makeTyped } from '../factories/typed-nomination.ts';
import { create, submit } from './support/dossiers.ts';
import { sendUntilRefused } from './support/limits.ts';
import { NOON_2_DECEMBER, Portal } from './support/portal.ts';

/** A limiter that notes what it is asked to count. */
function noting(): { keys: string[]; limiter: RateLimit } {
  const keys: string[] = [];
  const limit = async ({ key }: { key: string }) => {
    keys.push(key);
    return { success: true };
  };
  return { keys, limiter: { limit } };
}

async function keyOf(address: string, portal: { now?: number; secret?: string } = {}): Promise<string> {
  const { keys, limiter } = noting();
  const { now = NOON_2_DECEMBER, secret } = portal;
  const bindings = { PLAIN_WRITE_LIMIT: limiter, ...(secret ? { PORTAL_SECRET: secret } : {}) };
  const headers = { 'cf-connecting-ip': address };
  await new Portal({ now, bindings }).submitForm(paths.commendations, { message: 'ngắn' }, headers);
  expect(keys).toHaveLength(1);
  return keys[0] ?? '';
}

describe('whom a limit counts', () => {
  const ADDRESS = '203.0.113.7';
  const MIDNIGHT = Date.parse('2021-12-03T00:00:00+07:00');

  it('is a hash that says nothing of the address', async () => {
    expect(await keyOf(ADDRESS)).toMatch(/^[0-9a-f]{64}$/);
    expect(await keyOf(ADDRESS)).toBe(await keyOf(ADDRESS));
    expect(await keyOf('203.0.113.8')).not.toBe(await keyOf(ADDRESS));
  });

  it('is another one after midnight in Vietnam', async () => {
    const before = await keyOf(ADDRESS, { now: MIDNIGHT - 1 });
    expect(before).toBe(await keyOf(ADDRESS));
    expect(await keyOf(ADDRESS, { now: MIDNIGHT })).not.toBe(before);
  });

  it('is another one under another secret', async () => {
    expect(await keyOf(ADDRESS, { secret: 'x'.repeat(64) })).not.toBe(await keyOf(ADDRESS));
  });

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:0:0:ffff::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
  ])('%s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network));

  it('is the same for all addresses of one connection', async () => {
    expect(await keyOf('2001:db8:1:2::1')).toBe(await keyOf('2001:db8:1:2:ffff:ffff:ffff:ffff'));
    expect(await keyOf('2001:db8:1:3::1')).not.toBe(await keyOf('2001:db8:1:2::1'));
  });
});

describe('an office behind one address', () => {
  it('lets its thirty clerks create and send their dossiers within one minute', async () => {
    const portal = new Portal();
    const address = crypto.randomUUID();
    // Every request of theirs comes from the one address.
    const office = Object.create(portal, {
      fetch: {
        value: (path: string, init: RequestInit = {}) => {
          const headers = new Headers(init.headers);
          headers.set('cf-connecting-ip', address);
          return portal.fetch(path, { ...init, headers });
        },
      },
    }) as Portal;
    const sent = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const created = await create(office, makeTyped());
        return (await submit(office, await created.json())).status;
      }),
    );
    expect(sent).toEqual(Array(30).fill(200));
  });
});

describe('a form without script', () => {
  it('has a much lower limit of its own', async () => {
    const portal = new Portal();
    const headers = { 'cf-connecting-ip': crypto.randomUUID() };
    const send = () => portal.submitForm(paths.commendations, { message: 'ngắn' }, headers);
    const refused = await sendUntilRefused(5, send);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.text()).toContain('Đợi một phút rồi gửi lại');
    // Sends by script are counted apart.
    expect((await portal.post(paths.api.commendations, {}, headers)).status).toBe(422);
    // The trap is asked first, so a program never learns that there is a limit.
    expect((await portal.submitForm(paths.commendations, { [TRAP_FIELD]: 'x' }, headers)).status).toBe(200);
  });
});
