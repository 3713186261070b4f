import { Hono } from 'hono';
import { paths } from '#domain/paths.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { signInAddress } from '../../http/session.ts';

/**
 * Where one signs in. Cloudflare Access stands before this address and lets nobody through who isn't; where it doesn't
 * stand (a local run), one is sent to the issuer's own page.
 */
export const signIn = new Hono<AppEnv>().get('/', (c) => {
  const isSignedIn = c.req.header('cf-access-jwt-assertion') !== undefined;
  return c.redirect(isSignedIn ? paths.console : signInAddress(c));
});
