import { Hono } from 'hono';
import { personAnswerSchema, personRequestSchema } from '#domain/retention/requests.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { sent } from '../../http/sent.ts';
import { staffContext } from '../../http/staff.ts';
import { answerForAdministrator } from '../../services/person/administrator.ts';

/** Citizens' requests about their own data. A POST, so that no name stands in an address or a log. */
export const requests = new Hono<AppEnv>()
  .post('/', async (c) => {
    const input = await sent(c, personRequestSchema);
    return answer(personAnswerSchema, await answerForAdministrator({ ctx: staffContext(c), input }));
  })
  .all('/', otherMethods('POST'));
