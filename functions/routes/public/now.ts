import { Hono } from 'hono';
import { nowSchema } from '#domain/now.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';

/** The server's clock, which decides every deadline. */
export const now = new Hono<AppEnv>()
  .get('/', (c) => answer(nowSchema, { now: toIsoInVietnam(c.var.services.now) }))
  .all('/', otherMethods('GET'));
