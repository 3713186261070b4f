import { Hono } from 'hono';
import { versionsSchema, withdrawalSchema, withdrawnSchema } from '#domain/nomination/follow-contract.ts';
import { bearerAccess } from '../../http/access.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { readJson } from '../../http/body.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { limitedMisses } from '../../http/rate-limit.ts';
import { listVersions } from '../../services/nomination/list-versions.ts';
import { withdrawNomination } from '../../services/nomination/withdraw.ts';

/** Enough for a reason in full, whatever the encoding. */
const WITHDRAWAL_BYTES = 16 * 1024;

/** What the holder of a dossier that was sent may do: see what was sent when, and take it back. */
export const followUps = new Hono<AppEnv>()
  .get('/:code/versions', limitedMisses('READ_LIMIT'), async (c) => {
    const input = { access: bearerAccess(c) };
    return answer(versionsSchema, await listVersions({ ctx: c.var.services, input }));
  })
  .all('/:code/versions', otherMethods('GET'))
  .post('/:code/withdrawal', limitedMisses('WRITE_LIMIT'), async (c) => {
    const access = bearerAccess(c);
    const asked = parse(withdrawalSchema, await readJson(c.req.raw, WITHDRAWAL_BYTES));
    const input = { access, ...asked };
    return answer(withdrawnSchema, await withdrawNomination({ ctx: c.var.services, input }));
  })
  .all('/:code/withdrawal', otherMethods('POST'));
