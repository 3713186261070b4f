import { Hono } from 'hono';
import {
  actionRequestSchema,
  contactAnswerSchema,
  contactRequestSchema,
  staffDossierSchema,
} from '#domain/review/contract.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { download } from '../../http/download.ts';
import { otherMethods } from '../../http/methods.ts';
import { sent } from '../../http/sent.ts';
import { codeOf, staffContext, takes } from '../../http/staff.ts';
import { act } from '../../services/review/act.ts';
import { downloadPaper } from '../../services/review/download-paper.ts';
import { openContact } from '../../services/review/open-contact.ts';
import { openDossier } from '../../services/review/open-dossier.ts';
import { readDossier } from '../../services/review/read-dossier.ts';

/** Enough for findings, or votes, on as many nominees as a dossier takes. */
const ACTION_BYTES = 512 * 1024;

/** The dossiers that the member's offices see, and what is done with them. */
export const dossiers = new Hono<AppEnv>()
  .get('/:code', async (c) => {
    const input = { code: codeOf(c) };
    return answer(staffDossierSchema, await readDossier({ ctx: staffContext(c), input }));
  })
  .all('/:code', otherMethods('GET'))
  .post('/:code/actions', takes(ACTION_BYTES), async (c) => {
    const [ctx, code] = [staffContext(c), codeOf(c)];
    const { version: seen, input } = await sent(c, actionRequestSchema);
    await openDossier(ctx, code);
    await act({ ctx, input: { code, seen, input } });
    return answer(staffDossierSchema, await readDossier({ ctx, input: { code } }));
  })
  .all('/:code/actions', otherMethods('POST'))
  .post('/:code/contact', async (c) => {
    const { reason } = await sent(c, contactRequestSchema);
    const input = { code: codeOf(c), reason };
    return answer(contactAnswerSchema, await openContact({ ctx: staffContext(c), input }));
  })
  .all('/:code/contact', otherMethods('POST'))
  .get('/:code/papers/:id', async (c) => {
    const input = { code: codeOf(c), id: c.req.param('id').toLowerCase() };
    return download(await downloadPaper({ ctx: staffContext(c), input }));
  })
  .all('/:code/papers/:id', otherMethods('GET'));
