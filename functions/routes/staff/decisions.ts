import { Hono } from 'hono';
import * as z from 'zod/mini';
import { PAPER_LIMITS } from '#domain/attachment/constants.ts';
import { DECISION_STATES } from '#domain/decision/constants.ts';
import { decisionListSchema, decisionSchema } from '#domain/decision/contract.ts';
import { cancelSchema, confirmSchema, recordSchema } from '#domain/decision/schema.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { download } from '../../http/download.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { sent } from '../../http/sent.ts';
import { readSignedUpload } from '../../http/signed-upload.ts';
import { staffContext, takes } from '../../http/staff.ts';
import { attachFile } from '../../services/decision/attach-file.ts';
import { cancelDecision } from '../../services/decision/cancel.ts';
import { confirmDecision } from '../../services/decision/confirm.ts';
import { listDecisions } from '../../services/decision/list.ts';
import { readDecision } from '../../services/decision/read.ts';
import { readSignedFile } from '../../services/decision/read-file.ts';
import { recordDecision } from '../../services/decision/record.ts';

/** Two thousand names with all that is printed of them. */
const RECORD_BYTES = 4 * 1024 * 1024;
const CONFIRM_BYTES = 512 * 1024;

const querySchema = z.strictObject({ state: z.enum(DECISION_STATES, 'Chọn trạng thái của quyết định') });

const idOf = (c: RequestContext) => Number(c.req.param('id')) || 0;

async function shown(c: RequestContext, id: number, status = 200): Promise<Response> {
  return answer(decisionSchema, await readDecision({ ctx: staffContext(c), input: { id } }), { status });
}

/** Decisions: recorded by one clerk, confirmed by another. Every write answers with the decision as it is then. */
export const decisions = new Hono<AppEnv>()
  .get('/', async (c) => {
    const input = parse(querySchema, c.req.query());
    return answer(decisionListSchema, { items: await listDecisions({ ctx: staffContext(c), input }) });
  })
  .post('/', takes(RECORD_BYTES), async (c) => {
    const input = await sent(c, recordSchema);
    return shown(c, await recordDecision({ ctx: staffContext(c), input }), 201);
  })
  .all('/', otherMethods('GET', 'POST'))
  .get('/:id', (c) => shown(c, idOf(c)))
  .all('/:id', otherMethods('GET'))
  .post('/:id/confirmation', takes(CONFIRM_BYTES), async (c) => {
    const id = idOf(c);
    await confirmDecision({ ctx: staffContext(c), input: { id, ...(await sent(c, confirmSchema)) } });
    return shown(c, id);
  })
  .all('/:id/confirmation', otherMethods('POST'))
  .post('/:id/cancellation', async (c) => {
    const id = idOf(c);
    await cancelDecision({ ctx: staffContext(c), input: { id, ...(await sent(c, cancelSchema)) } });
    return shown(c, id);
  })
  .all('/:id/cancellation', otherMethods('POST'))
  .get('/:id/file', async (c) =>
    download(await readSignedFile({ ctx: staffContext(c), input: { id: idOf(c) } })),
  )
  .put('/:id/file', takes(PAPER_LIMITS.file), async (c) => {
    const id = idOf(c);
    await attachFile({ ctx: staffContext(c), input: { id, ...readSignedUpload(c.req.raw) } });
    return shown(c, id);
  })
  .all('/:id/file', otherMethods('GET', 'PUT'));
