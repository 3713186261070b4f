import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { FetchKeys } from '../../../functions/http/session.ts';

/** The identity provider of tests: an issuer that no network has, and the audience that the Worker expects. */
export const ACCESS = { ACCESS_ISSUER: 'https://mau.cloudflareaccess.com', ACCESS_AUDIENCE: 'ban-quan-tri' };

export const HOUR_MS = 60 * 60 * 1000;

/** A pair of keys under an id. */
export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

export async function makeKey(kid: string, alg = 'RS256'): Promise<SigningKey> {
  return { kid, ...(await generateKeyPair(alg, { extractable: true })) };
}

/** The key that signs in tests which aren't about keys. */
let usual: Promise<SigningKey> | undefined;
export function usualKey(): Promise<SigningKey> {
  usual ??= makeKey('khoa-mau');
  return usual;
}

/** Answers with these keys, as Access does at /cdn-cgi/access/certs. */
export async function keySet(...keys: SigningKey[]): Promise<Response> {
  const jwks = await Promise.all(
    keys.map(async ({ kid, publicKey }) => ({
      ...(await exportJWK(publicKey)),
      kid,
      alg: 'RS256',
      use: 'sig',
    })),
  );
  return Response.json({ keys: jwks });
}

export const serveKeys: FetchKeys = async () => keySet(await usualKey());

/** A token of Access for an hour from `now`; `claims` and `key` make it another. */
export async function makeToken(
  email: string,
  { now, claims = {}, key }: { now: number; claims?: Record<string, unknown>; key?: SigningKey },
): Promise<string> {
  const { kid, privateKey } = key ?? (await usualKey());
  const seconds = Math.floor(now / 1000);
  const whole = {
    iss: ACCESS.ACCESS_ISSUER,
    aud: [ACCESS.ACCESS_AUDIENCE],
    iat: seconds,
    exp: seconds + HOUR_MS / 1000,
    email,
    type: 'app',
    ...claims,
  };
  return new SignJWT(whole).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
}
