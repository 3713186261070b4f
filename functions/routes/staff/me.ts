import { Hono } from 'hono';
import { meSchema } from '#domain/review/contract.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { signOutAddress } from '../../http/session.ts';

/** Who is signed in. */
export const me = new Hono<AppEnv>()
  .get('/', (c) => {
    const { email, name, office, unit, grants } = c.var.member;
    const sessionEndsAt = toIsoInVietnam(c.var.sessionEndsAt);
    const signOut = signOutAddress(c);
    return answer(meSchema, { email, name, office, unit, grants: [...grants], sessionEndsAt, signOut });
  })
  .all('/', otherMethods('GET'));
