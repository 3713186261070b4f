import { exportJWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { paths } from '#domain/paths.ts';
import { createApp } from '../../functions/app.ts';
import { ACCESS, HOUR_MS, keySet, makeKey, makeToken, type SigningKey, usualKey } from './support/access.ts';
import { Portal } from './support/portal.ts';
import { expectProblem } from './support/problems.ts';
import { addMember } from './support/staff.ts';

const ME = paths.api.staff.me;
const portal = new Portal();
const { now } = portal;
const { email } = await addMember();
const seconds = Math.floor(now / 1000);

const ask = (token: string, of = portal) => of.fetch(ME, { headers: { 'cf-access-jwt-assertion': token } });

const stranger = await makeKey('khoa-la');
const posing = { ...stranger, kid: (await usualKey()).kid };
const [old, fresh] = [await makeKey('khoa-cu'), await makeKey('khoa-moi')];
const whole = await makeToken(email, { now });
const payload = { iss: ACCESS.ACCESS_ISSUER, aud: ACCESS.ACCESS_AUDIENCE, email, exp: seconds + 60 };
const signedWith = ({ kid, privateKey }: SigningKey, alg: string) =>
  new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(privateKey);
const withClaims = (claims: Record<string, unknown>) => makeToken(email, { now, claims });

/** Tokens that open nothing, each by what is wrong with it. */
const WRONG = [
  ['signed by somebody else', await makeToken(email, { now, key: stranger })],
  ['signed by somebody else under a known id', await makeToken(email, { now, key: posing })],
  ['changed since it was signed', changed(whole)],
  ['without its last sign', whole.slice(0, -1)],
  ['without a signature (alg: none)', new UnsecuredJWT(payload).encode()],
  ['signed with the public key as if it were a secret', await signedWithPublicKey()],
  ['of another algorithm', await signedWith(await makeKey('khoa-mau', 'PS256'), 'PS256')],
  ['expired', await makeToken(email, { now: now - HOUR_MS })],
  ['without an end', await withClaims({ exp: undefined })],
  ['not valid yet', await withClaims({ nbf: seconds + 60 })],
  ['for another application', await withClaims({ aud: ['trang-khac'] })],
  ['for no application', await withClaims({ aud: undefined })],
  ['of another issuer', await withClaims({ iss: 'https://khac.cloudflareaccess.com' })],
  ['of a service, without an e-mail', await withClaims({ email: undefined })],
  ['with something else for an e-mail', await withClaims({ email: [email] })],
  ['that is none', 'khong-phai-token'],
] as const;

describe('a token is refused', () => {
  it('unless it is whole', async () => {
    expect((await ask(whole)).status).toBe(200);
  });

  it.each(WRONG)('%s', async (_, token) => {
    const problem = await expectProblem(await ask(token), 401, 'not-signed-in');
    expect(JSON.stringify(problem)).not.toMatch(/@|mau\.|jwt|signature|audience/i);
  });

  it('in the very second in which it ends', async () => {
    const late = new Portal({ now: now + HOUR_MS - 1000 });
    expect((await ask(whole, late)).status).toBe(200);
    late.now += 1000;
    await expectProblem(await ask(whole, late), 401, 'not-signed-in');
  });
});

describe('the keys', () => {
  /** The Worker whose keys come from `serve`, asked with a token under a key. */
  function worker(serve: () => Response | Promise<Response>) {
    const fetchKeys = vi.fn(async () => serve());
    const app = createApp({ clock: () => now, fetchKeys });
    const context = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} };
    const get = async (key: SigningKey) => {
      const headers = { 'cf-access-jwt-assertion': await makeToken(email, { now, key }) };
      return app.fetch(
        new Request(`https://dong-long.example${ME}`, { headers }),
        portal.env,
        context as never,
      );
    };
    return { get, fetchKeys };
  }

  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('are fetched once for many requests', async () => {
    const { get, fetchKeys } = worker(() => keySet(old));
    const statuses = [await get(old), await get(old), await get(old)].map(({ status }) => status);
    expect([statuses, fetchKeys.mock.calls.length]).toEqual([[200, 200, 200], 1]);
  });

  it('turn: the new one opens, the old one no more', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    let served = old;
    const { get, fetchKeys } = worker(() => keySet(served));
    expect((await get(old)).status).toBe(200);
    served = fresh;
    vi.setSystemTime(Date.now() + 31_000);
    expect((await get(fresh)).status).toBe(200);
    await expectProblem(await get(old), 401, 'not-signed-in');
    expect(fetchKeys).toHaveBeenCalledTimes(2);
  });

  it('are not fetched for each of many tokens under made-up keys', async () => {
    const { get, fetchKeys } = worker(() => keySet(old));
    for (let tried = 0; tried < 5; tried += 1) expect((await get(fresh)).status).toBe(401);
    expect(fetchKeys).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['don’t come', () => Promise.reject(new TypeError('network lost'))],
    ['are an error', () => new Response('', { status: 500 })],
    ['are no keys', () => Response.json({ keys: 'none' })],
  ])('shut the door when they %s, and open it once they are there', async (_, serve) => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    let answer: () => Response | Promise<Response> = serve;
    const { get } = worker(() => answer());
    await expectProblem(await get(old), 503, 'unavailable');
    expect(logged.mock.calls.join()).toContain('ACCESS_ISSUER:');
    answer = () => keySet(old);
    expect((await get(old)).status).toBe(200);
  });
});

describe('the configuration', () => {
  const LOCAL = { ACCESS_ISSUER: 'http://localhost:8788', ACCESS_AUDIENCE: 'may-nay' };
  afterEach(() => vi.restoreAllMocks());

  async function at(origin: string, bindings: Partial<Env>): Promise<Response> {
    const claims = { iss: bindings.ACCESS_ISSUER ?? '', aud: bindings.ACCESS_AUDIENCE ?? '' };
    const cookie = `CF_Authorization=${await makeToken(email, { now, claims })}`;
    return new Portal({ bindings }).fetch(`${origin}${ME}`, { headers: { cookie } });
  }

  it.each([
    ['nothing', { ACCESS_ISSUER: '', ACCESS_AUDIENCE: '' }, 'is not set'],
    ['no audience', { ACCESS_AUDIENCE: '' }, 'is not set'],
    ['the local issuer', LOCAL, 'is not https'],
    ['an issuer elsewhere without TLS', { ACCESS_ISSUER: 'http://mau.cloudflareaccess.com' }, 'is not https'],
    ['an issuer with a path', { ACCESS_ISSUER: 'https://mau.cloudflareaccess.com/' }, 'is not an origin'],
    ['an issuer that is no address', { ACCESS_ISSUER: 'mau' }, 'is not an origin'],
  ])('with %s opens nothing on a deployed portal, and the log says why', async (_, bindings, why) => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    await expectProblem(await at('https://dong-long.example', bindings), 503, 'unavailable');
    expect(logged.mock.calls).toEqual([[expect.stringMatching(`^Staff routes are shut: .*${why}$`)]]);
  });

  it.each(['http://localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]:8787'])(
    'with the local issuer opens %s',
    async (origin) => {
      expect((await at(origin, LOCAL)).status).toBe(200);
    },
  );

  it('with an issuer elsewhere without TLS opens not even this machine', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const answer = await at('http://localhost:8787', { ACCESS_ISSUER: 'http://mau.cloudflareaccess.com' });
    await expectProblem(answer, 503, 'unavailable');
  });
});

describe('signing in', () => {
  const followed = async (headers: Record<string, string>) => {
    const answer = await portal.fetch(paths.signIn, { headers });
    return [answer.status, answer.headers.get('location')];
  };

  it('leads to the identity provider, and from there to the console', async () => {
    expect(await followed({})).toEqual([302, `${ACCESS.ACCESS_ISSUER}/cdn-cgi/access/login`]);
    expect(await followed({ 'cf-access-jwt-assertion': 'co' })).toEqual([302, paths.console]);
  });
});

/** The token with other claims, under the signature of the first. */
function changed(token: string): string {
  const [header, , signature] = token.split('.');
  return [header, btoa(JSON.stringify(payload)).replace(/=/g, ''), signature].join('.');
}

async function signedWithPublicKey(): Promise<string> {
  const { kid, publicKey } = await usualKey();
  const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey)));
  return new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid }).sign(secret);
}
