import { Hono } from 'hono';
import { DomainError } from '#domain/errors.ts';
import {
  ACTION_BYTES,
  feedbackActionSchema,
  feedbackPageSchema,
  feedbackQuerySchema,
  feedbackResultSchema,
  feedbackViewSchema,
} from '#domain/feedback/contract.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { sent } from '../../http/sent.ts';
import { codeOf, staffContext, takes } from '../../http/staff.ts';
import { actOnFeedback } from '../../services/feedback/act.ts';
import { listFeedback } from '../../services/feedback/list.ts';
import { readFeedback } from '../../services/feedback/read.ts';

/** Feedback of the member's offices. An action answers with the feedback as it is then. */
export const feedback = new Hono<AppEnv>()
  .get('/', async (c) => {
    const input = parse(feedbackQuerySchema, c.req.query());
    return answer(feedbackPageSchema, await listFeedback({ ctx: staffContext(c), input }));
  })
  .all('/', otherMethods('GET'))
  .get('/:code', async (c) =>
    answer(feedbackViewSchema, await readFeedback({ ctx: staffContext(c), input: { code: codeOf(c) } })),
  )
  .all('/:code', otherMethods('GET'))
  .post('/:code/actions', takes(ACTION_BYTES), async (c) => {
    const code = codeOf(c);
    await actOnFeedback({ ctx: staffContext(c), input: { code, ...(await sent(c, feedbackActionSchema)) } });
    return answer(feedbackResultSchema, { feedback: await stillOwn(c, code) });
  })
  .all('/:code/actions', otherMethods('POST'));

/** The feedback as it stands; null once it has gone to an office that isn't the member's. */
async function stillOwn(c: RequestContext, code: string) {
  try {
    return await readFeedback({ ctx: staffContext(c), input: { code } });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-allowed') return null;
    throw error;
  }
}
