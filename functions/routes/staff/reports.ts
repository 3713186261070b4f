import { Hono } from 'hono';
import {
  exportQuerySchema,
  proposalListSchema,
  reportQuerySchema,
  reportSchema,
} from '#domain/report/contract.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { download } from '../../http/download.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { staffContext } from '../../http/staff.ts';
import { exportDossiers } from '../../services/report/export.ts';
import { makeReport } from '../../services/report/make.ts';
import { exportProposal, readProposalList } from '../../services/report/proposal.ts';
import { MEDIA_TYPES, sheetStream } from '../../sheets/table.ts';

/** Reports, and tables to take along. */
export const reports = new Hono<AppEnv>()
  .get('/', async (c) => {
    const input = parse(reportQuerySchema, c.req.query());
    return answer(reportSchema, await makeReport({ ctx: staffContext(c), input }));
  })
  .all('/', otherMethods('GET'))
  .get('/export', async (c) => {
    const input = parse(exportQuerySchema, c.req.query());
    const table = await exportDossiers({ ctx: staffContext(c), input });
    const { format } = input;
    const body = sheetStream(table, format);
    return download({ name: `Hồ sơ ${input.campaign}.${format}`, mediaType: MEDIA_TYPES[format], body });
  })
  .all('/export', otherMethods('GET'))
  .get('/proposals/:id', async (c) =>
    answer(proposalListSchema, await readProposalList({ ctx: staffContext(c), input: { id: idOf(c) } })),
  )
  .all('/proposals/:id', otherMethods('GET'))
  .get('/proposals/:id/xlsx', async (c) => {
    const table = await exportProposal({ ctx: staffContext(c), input: { id: idOf(c) } });
    const name = `Danh sách trích ngang ${idOf(c)}.xlsx`;
    return download({ name, mediaType: MEDIA_TYPES.xlsx, body: sheetStream(table, 'xlsx') });
  })
  .all('/proposals/:id/xlsx', otherMethods('GET'));

function idOf(c: RequestContext): number {
  return Number(c.req.param('id')) || 0;
}
