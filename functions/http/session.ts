import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, jwtVerify } from 'jose';
import { DomainError } from '#domain/errors.ts';
import type { RequestContext } from './app-env.ts';
import { undefended } from './secret.ts';

/** Whom the identity provider says it is, and until when it says so. */
export interface Session {
  /** In lower case. */
  email: string;
  /** In epoch milliseconds. */
  endsAt: number;
}

/** How the identity provider's keys are fetched. */
export type FetchKeys = FetchImplementation;

/** The only algorithm that Cloudflare Access signs with. */
const ALGORITHMS = ['RS256'];
const KEYS_PATH = '/cdn-cgi/access/certs';
const SIGN_IN_PATH = '/cdn-cgi/access/login';
const SIGN_OUT_PATH = '/cdn-cgi/access/logout';
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

type Keys = ReturnType<typeof createRemoteJWKSet>;

/**
 * Makes the reader of Cloudflare Access's token (`Cf-Access-Jwt-Assertion`, else the cookie `CF_Authorization`). Keys
 * are kept for ten minutes; a token under a key that isn't among them has them fetched anew, twice a minute at most.
 */
export function sessionReader(fetchKeys: FetchKeys = (url, options) => fetch(url, options)) {
  const known = new Map<string, Keys>();
  const keysOf = (issuer: string): Keys => {
    const keys =
      known.get(issuer) ?? createRemoteJWKSet(new URL(KEYS_PATH, issuer), { [customFetch]: fetchKeys });
    known.set(issuer, keys);
    return keys;
  };

  /** @throws DomainError `not-signed-in`; `unavailable` when it isn't configured or its keys can't be had */
  return async (c: RequestContext): Promise<Session> => {
    const { issuer, audience } = accessSettings(c);
    const token = tokenOf(c);
    if (token === undefined) throw notSignedIn();
    const { payload } = await jwtVerify(token, reachable(keysOf(issuer)), {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'email'],
      currentDate: new Date(c.var.services.now),
    }).catch((error: unknown) => {
      throw error instanceof errors.JOSEError ? notSignedIn() : error;
    });
    const { email, exp } = payload;
    if (typeof email !== 'string' || exp === undefined) throw notSignedIn();
    return { email: email.toLowerCase(), endsAt: exp * 1000 };
  };
}

/**
 * Whose tokens are taken (`ACCESS_ISSUER`, `ACCESS_AUDIENCE`). An issuer without TLS is somebody's own machine, and
 * serves no other: a Worker that was deployed with one opens nothing.
 * @throws DomainError `unavailable`
 */
export function accessSettings({ env, req }: RequestContext): { issuer: string; audience: string } {
  const { ACCESS_ISSUER: issuer = '', ACCESS_AUDIENCE: audience = '' }: Partial<Env> = env;
  const fault = faultOf(issuer, audience, new URL(req.url).hostname);
  if (fault === null) return { issuer, audience };
  console.error(`Staff routes are shut: ${fault}`);
  throw undefended();
}

/** Where a session begins, at the identity provider. */
export function signInAddress(c: RequestContext): string {
  return new URL(SIGN_IN_PATH, accessSettings(c).issuer).href;
}

/** Where the session ends, at the identity provider. */
export function signOutAddress(c: RequestContext): string {
  return new URL(SIGN_OUT_PATH, accessSettings(c).issuer).href;
}

/** What is wrong with the configuration for a request to the host; null when nothing is. */
function faultOf(issuer: string, audience: string, host: string): string | null {
  if (issuer === '' || audience === '') return 'ACCESS_ISSUER or ACCESS_AUDIENCE is not set';
  const { protocol, origin, hostname } = URL.parse(issuer) ?? {};
  if (origin !== issuer) return 'ACCESS_ISSUER is not an origin';
  if (protocol === 'https:') return null;
  const isLocal = protocol === 'http:' && LOOPBACK.includes(hostname ?? '') && LOOPBACK.includes(host);
  return isLocal ? null : 'ACCESS_ISSUER is not https';
}

function tokenOf({ req }: RequestContext): string | undefined {
  const header = req.header('cf-access-jwt-assertion');
  if (header !== undefined) return header;
  return /(?:^|;\s*)CF_Authorization=([^;]+)/.exec(req.header('cookie') ?? '')?.[1];
}

/** The same keys; not having them is no fault of the token's. */
function reachable(keys: Keys): Keys {
  const asked: (...args: Parameters<Keys>) => ReturnType<Keys> = async (...args) => {
    try {
      return await keys(...args);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
        throw error;
      console.error('ACCESS_ISSUER:', error instanceof Error ? error.message : 'unknown error');
      throw undefended();
    }
  };
  return Object.assign(asked, keys);
}

function notSignedIn(): DomainError {
  return new DomainError('not-signed-in', 'Đăng nhập lại bằng tài khoản cán bộ, rồi làm lại việc vừa rồi.');
}
