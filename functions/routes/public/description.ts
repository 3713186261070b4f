import { Hono } from 'hono';
import type { AppEnv } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { describeApi } from '../../openapi/document.ts';

let described: string | undefined;

/** What the API does, for programs. */
export const description = new Hono<AppEnv>()
  .get('/', (c) => {
    described ??= JSON.stringify(describeApi());
    return c.body(described, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    });
  })
  .all('/', otherMethods('GET'));
