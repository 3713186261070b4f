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
import { readJson, SMALL_BODY_BYTES } from '../../http/body.ts';
import { readKey } from '../../http/idempotency.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { limited, limitedMisses } from '../../http/rate-limit.ts';
import { createNomination } from '../../services/nomination/create.ts';
import { deleteOwnDraft } from '../../services/nomination/delete-draft.ts';
import { findDoubles } from '../../services/nomination/find-doubles.ts';
import { readOwnNomination } from '../../services/nomination/read-own.ts';
import { renewLink } from '../../services/nomination/renew-link.ts';
import { saveDraft } from '../../services/nomination/save.ts';
import { submitNomination } from '../../services/nomination/submit.ts';

/** A unit's own dossier: keep what was typed, read it again, send it. */
export const nominations = new Hono<AppEnv>()
  .post('/', limited('WRITE_LIMIT'), async (c) => {
    const key = readKey(c.req.raw.headers);
    const draft = parse(draftSchema, await readJson(c.req.raw, LIMITS.dossierBytes));
    const created = await createNomination({ ctx: c.var.services, input: { key, draft } });
    const headers = { Location: paths.api.nomination(created.code) };
    return answer(draftReceiptSchema, created, { status: 201, headers });
  })
  .all('/', otherMethods('POST'))
  .get('/:code', limitedMisses('READ_LIMIT'), async (c) => {
    const own = await readOwnNomination({ ctx: c.var.services, input: bearerAccess(c) });
    return answer(ownNominationSchema, own);
  })
  .put('/:code', limitedMisses('WRITE_LIMIT'), async (c) => {
    const access = bearerAccess(c);
    const change = parse(draftChangeSchema, await readJson(c.req.raw, LIMITS.dossierBytes));
    return answer(savedDraftSchema, await saveDraft({ ctx: c.var.services, input: { access, ...change } }));
  })
  .delete('/:code', limitedMisses('WRITE_LIMIT'), async (c) => {
    const access = bearerAccess(c);
    const { version } = parse(versionSchema, await readJson(c.req.raw, SMALL_BODY_BYTES));
    await deleteOwnDraft({ ctx: c.var.services, input: { access, version } });
    return c.body(null, 204);
  })
  .all('/:code', otherMethods('GET', 'PUT', 'DELETE'))
  .post('/:code/submission', limitedMisses('WRITE_LIMIT'), async (c) => {
    const access = bearerAccess(c);
    const change = parse(draftChangeSchema, await readJson(c.req.raw, LIMITS.dossierBytes));
    return answer(
      receiptSchema,
      await submitNomination({ ctx: c.var.services, input: { access, ...change } }),
    );
  })
  .all('/:code/submission', otherMethods('POST'))
  .post('/:code/link', limitedMisses('WRITE_LIMIT'), async (c) => {
    const access = bearerAccess(c);
    const key = readKey(c.req.raw.headers);
    const { version } = parse(versionSchema, await readJson(c.req.raw, SMALL_BODY_BYTES));
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
