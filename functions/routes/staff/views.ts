import { Hono } from 'hono';
import { viewListSchema, viewRequestSchema } from '#domain/review/contract.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { otherMethods } from '../../http/methods.ts';
import { sent } from '../../http/sent.ts';
import { staffContext } from '../../http/staff.ts';
import { forgetView, listViews, saveView } from '../../services/review/views.ts';

/** The member's own views of the inbox. */
export const views = new Hono<AppEnv>()
  .get('/', async (c) => answer(viewListSchema, { views: await listViews({ ctx: staffContext(c) }) }))
  .post('/', async (c) => {
    const ctx = staffContext(c);
    await saveView({ ctx, input: await sent(c, viewRequestSchema) });
    return answer(viewListSchema, { views: await listViews({ ctx }) });
  })
  .all('/', otherMethods('GET', 'POST'))
  .delete('/:id{[0-9]+}', async (c) => {
    await forgetView({ ctx: staffContext(c), input: { id: Number(c.req.param('id')) } });
    return c.body(null, 204);
  })
  .all('/:id{[0-9]+}', otherMethods('DELETE'));
