import { Hono } from 'hono';
import { challengeSchema } from '#domain/defence/challenge.ts';
import { makeChallenge } from '../../crypto/proof.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { assertWithinLimit } from '../../http/rate-limit.ts';
import { portalSecret } from '../../http/secret.ts';

/** Challenges for a proof of work, each good for one send. Making one costs as much as checking a guess. */
export const challenges = new Hono<AppEnv>()
  .get('/', async (c) => {
    await assertWithinLimit(c, 'READ_LIMIT');
    return answer(challengeSchema, await makeChallenge(portalSecret(c.env), c.var.services.now));
  })
  .all('/', otherMethods('GET'));
