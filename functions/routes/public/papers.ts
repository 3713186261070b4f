import { Hono } from 'hono';
import { PAPER_LIMITS } from '#domain/attachment/constants.ts';
import { paperListSchema, paperSchema } from '#domain/nomination/contract.ts';
import { bearerAccess } from '../../http/access.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { SMALL_BODY_BYTES } from '../../http/body.ts';
import { defended } from '../../http/defence.ts';
import { download } from '../../http/download.ts';
import { otherMethods } from '../../http/methods.ts';
import { limitedMisses } from '../../http/misses.ts';
import { readUpload } from '../../http/upload.ts';
import { addPaper } from '../../services/paper/add.ts';
import { listPapers } from '../../services/paper/list.ts';
import { readPaper } from '../../services/paper/read.ts';
import { removePaper } from '../../services/paper/remove.ts';

const UPLOAD = { maxBytes: PAPER_LIMITS.file, limit: 'WRITE_LIMIT', counts: 'misses' } as const;
const REMOVAL = { ...UPLOAD, maxBytes: SMALL_BODY_BYTES };

/** The files of a unit's own dossier. */
export const papers = new Hono<AppEnv>()
  .get('/:code/papers', limitedMisses('READ_LIMIT'), async (c) => {
    const listed = await listPapers({ ctx: c.var.services, input: bearerAccess(c) });
    return answer(paperListSchema, { papers: listed });
  })
  .all('/:code/papers', otherMethods('GET'))
  .put('/:code/papers/:id', defended(UPLOAD), async (c) => {
    const access = bearerAccess(c);
    const input = { access, ...readUpload(c.req.param('id'), c.req.raw) };
    return answer(paperSchema, await addPaper({ ctx: c.var.services, input }), { status: 201 });
  })
  .get('/:code/papers/:id', limitedMisses('READ_LIMIT'), async (c) => {
    const input = { access: bearerAccess(c), id: c.req.param('id').toLowerCase() };
    return download(await readPaper({ ctx: c.var.services, input }));
  })
  .delete('/:code/papers/:id', defended(REMOVAL), async (c) => {
    const input = { access: bearerAccess(c), id: c.req.param('id').toLowerCase() };
    await removePaper({ ctx: c.var.services, input });
    return c.body(null, 204);
  })
  .all('/:code/papers/:id', otherMethods('GET', 'PUT', 'DELETE'));
