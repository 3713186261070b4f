import { Hono } from 'hono';
import * as z from 'zod/mini';
import { LIMITS } from '#domain/nomination/constants.ts';
import {
  doubleSchema,
  draftChangeSchema,
  draftReceiptSchema,
  ownNominationSchema,
  receiptSchema,
  renewedLinkSchema,
  savedDraftSchema,
  versionSchema,
} from '#domain/nomination/contract.ts';
import { draftSchema } from '#domain/nomination/draft.ts';
import { paths } from '#domain/paths.ts';
import { bearerAccess } from '../../http/access.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { SMALL_BODY_BYTES } from '../../http/body.ts';
import { defended, type Entrance } from '../../http/defence.ts';
import { readKey } from '../../http/idempotency.ts';
import { otherMethods } from '../../http/methods.ts';
import { limitedMisses } from '../../http/misses.ts';
import { sent } from '../../http/sent.ts';
import { entityTag, tagged } from '../../http/tagged.ts';
import { createNomination } from '../../services/nomination/create.ts';
import { deleteOwnDraft } from '../../services/nomination/delete-draft.ts';
import { findDoubles } from '../../services/nomination/find-doubles.ts';
import { readOwnNomination } from '../../services/nomination/read-own.ts';
import { renewLink } from '../../services/nomination/renew-link.ts';
import { saveDraft } from '../../services/nomination/save.ts';
import { submitNomination } from '../../services/nomination/submit.ts';

const DOSSIER = { maxBytes: LIMITS.dossierBytes, limit: 'WRITE_LIMIT' } as const;
/** What anyone may do. */
const ANYONE: Entrance = { ...DOSSIER, counts: 'every', proof: true };
/** What needs a dossier's secret, which a proof of work was given for. */
const HOLDER: Entrance = { ...DOSSIER, counts: 'misses' };
const HOLDER_BRIEFLY: Entrance = { ...HOLDER, maxBytes: SMALL_BODY_BYTES };

/** A unit's own dossier: keep what was typed, read it again, send it. */
export const nominations = new Hono<AppEnv>()
  .post('/', defended(ANYONE), async (c) => {
    const key = readKey(c.req.raw.headers);
    const draft = await sent(c, draftSchema);
    const created = await createNomination({ ctx: c.var.services, input: { key, draft } });
    const headers = { Location: paths.api.nomination(created.code) };
    return answer(draftReceiptSchema, created, { status: 201, headers });
  })
  .all('/', otherMethods('POST'))
  .get('/:code', limitedMisses('READ_LIMIT'), async (c) => {
    const own = await readOwnNomination({ ctx: c.var.services, input: bearerAccess(c) });
    const tag = entityTag([own.version, own.changedAt, own.state, own.opening, own.papers]);
    return tagged(c.req.raw, tag, () => answer(ownNominationSchema, own));
  })
  .put('/:code', defended(HOLDER), async (c) => {
    const access = bearerAccess(c);
    const change = await sent(c, draftChangeSchema);
    return answer(savedDraftSchema, await saveDraft({ ctx: c.var.services, input: { access, ...change } }));
  })
  .delete('/:code', defended(HOLDER_BRIEFLY), async (c) => {
    const access = bearerAccess(c);
    const { version } = await sent(c, versionSchema);
    await deleteOwnDraft({ ctx: c.var.services, input: { access, version } });
    return c.body(null, 204);
  })
  .all('/:code', otherMethods('GET', 'PUT', 'DELETE'))
  .post('/:code/submission', defended(HOLDER), async (c) => {
    const access = bearerAccess(c);
    const change = await sent(c, draftChangeSchema);
    return answer(
      receiptSchema,
      await submitNomination({ ctx: c.var.services, input: { access, ...change } }),
    );
  })
  .all('/:code/submission', otherMethods('POST'))
  .post('/:code/link', defended(HOLDER_BRIEFLY), async (c) => {
    const access = bearerAccess(c);
    const key = readKey(c.req.raw.headers);
    const { version } = await sent(c, versionSchema);
    return answer(
      renewedLinkSchema,
      await renewLink({ ctx: c.var.services, input: { access, version, key } }),
    );
  })
  .all('/:code/link', otherMethods('POST'))
  .get('/:code/doubles', limitedMisses('READ_LIMIT'), async (c) => {
    const doubles = await findDoubles({ ctx: c.var.services, input: bearerAccess(c) });
    return answer(z.array(doubleSchema), doubles);
  })
  .all('/:code/doubles', otherMethods('GET'));
