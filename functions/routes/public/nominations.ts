import { Hono } from 'hono';
import * as z from 'zod/mini';
import { LIMITS } from '#domain/nomination/constants.ts';
import { draftReceiptSchema, ownNominationSchema, receiptSchema } from '#domain/nomination/contract.ts';
import { parseNomination } from '#domain/nomination/validate.ts';
import { paths } from '#domain/paths.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { readJson } from '../../http/body.ts';
import { readKey } from '../../http/idempotency.ts';
import { otherMethods } from '../../http/methods.ts';
import { parse } from '../../http/parse.ts';
import { limited, limitedMisses } from '../../http/rate-limit.ts';
import { type Access, readAccess } from '../../services/nomination/access.ts';
import { createNomination } from '../../services/nomination/create.ts';
import { readOwnNomination } from '../../services/nomination/read-own.ts';
import { submitNomination } from '../../services/nomination/submit.ts';

/** The dossier itself is read by its own schema, so that its fields are named alike in every answer. */
const envelopeSchema = z.strictObject({
  version: z.int('Gửi kèm version nhận được khi lưu bản nháp'),
  nomination: z.unknown(),
});

function bearerAccess(code: string, authorization = ''): Access {
  return readAccess({ code, secret: /^Bearer (.+)$/i.exec(authorization)?.[1] ?? '' });
}

/** A unit's own dossier: keep it, send it, read it again. */
export const nominations = new Hono<AppEnv>()
  .post('/', limited('WRITE_LIMIT'), async (c) => {
    const key = readKey(c.req.raw.headers);
    const nomination = parseNomination(await readJson(c.req.raw, LIMITS.dossierBytes));
    const draft = await createNomination({ ctx: c.var.services, input: { key, nomination } });
    const headers = { Location: paths.api.nomination(draft.code) };
    return answer(draftReceiptSchema, draft, { status: 201, headers });
  })
  .all('/', otherMethods('POST'))
  .get('/:code', limitedMisses('READ_LIMIT'), async (c) => {
    const access = bearerAccess(c.req.param('code'), c.req.header('authorization'));
    return answer(ownNominationSchema, await readOwnNomination({ ctx: c.var.services, input: access }));
  })
  .all('/:code', otherMethods('GET'))
  .post('/:code/submission', limitedMisses('WRITE_LIMIT'), async (c) => {
    const access = bearerAccess(c.req.param('code'), c.req.header('authorization'));
    const { version, ...sent } = parse(envelopeSchema, await readJson(c.req.raw, LIMITS.dossierBytes));
    const input = { access, version, nomination: parseNomination(sent.nomination) };
    return answer(receiptSchema, await submitNomination({ ctx: c.var.services, input }));
  })
  .all('/:code/submission', otherMethods('POST'));
