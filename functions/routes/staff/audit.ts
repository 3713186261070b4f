import { Hono } from 'hono';
import { auditPageSchema, auditQuerySchema } from '#domain/audit/contract.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { download } from '../../http/download.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { staffContext } from '../../http/staff.ts';
import { exportAudit, readAudit } from '../../services/audit/read.ts';
import { MEDIA_TYPES, sheetStream } from '../../sheets/table.ts';

/** The audit log, for auditors. */
export const audit = new Hono<AppEnv>()
  .get('/', async (c) => {
    const input = parse(auditQuerySchema, c.req.query());
    return answer(auditPageSchema, await readAudit({ ctx: staffContext(c), input }));
  })
  .all('/', otherMethods('GET'))
  .get('/export', async (c) => {
    const input = parse(auditQuerySchema, c.req.query());
    const table = await exportAudit({ ctx: staffContext(c), input });
    return download({ name: 'Nhật ký.csv', mediaType: MEDIA_TYPES.csv, body: sheetStream(table, 'csv') });
  })
  .all('/export', otherMethods('GET'));
