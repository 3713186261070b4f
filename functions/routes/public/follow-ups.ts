import { Hono } from 'hono';
import { versionsSchema, withdrawalSchema, withdrawnSchema } from '#domain/nomination/follow-contract.ts';
import { bearerAccess } from '../../http/access.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { defended } from '../../http/defence.ts';
import { otherMethods } from '../../http/methods.ts';
import { limitedMisses } from '../../http/misses.ts';
import { sent } from '../../http/sent.ts';
import { listVersions } from '../../services/nomination/list-versions.ts';
import { withdrawNomination } from '../../services/nomination/withdraw.ts';

/** Enough bytes for a reason in full, whatever the encoding. */
const WITHDRAWAL = { maxBytes: 16 * 1024, limit: 'WRITE_LIMIT', counts: 'misses' } as const;

/** What the holder of a dossier that was sent may do: see what was sent when, and take it back. */
export const followUps = new Hono<AppEnv>()
  .get('/:code/versions', limitedMisses('READ_LIMIT'), async (c) => {
    const input = { access: bearerAccess(c) };
    return answer(versionsSchema, await listVersions({ ctx: c.var.services, input }));
  })
  .all('/:code/versions', otherMethods('GET'))
  .post('/:code/withdrawal', defended(WITHDRAWAL), async (c) => {
    const access = bearerAccess(c);
    const asked = await sent(c, withdrawalSchema);
    const input = { access, ...asked };
    return answer(withdrawnSchema, await withdrawNomination({ ctx: c.var.services, input }));
  })
  .all('/:code/withdrawal', otherMethods('POST'));
