import { Hono } from 'hono';
import {
  commitmentCheckRequestSchema,
  commitmentCheckSchema,
  entryReceiptSchema,
} from '#domain/registration/contract.ts';
import { commitmentSchema, ENTRY_LIMITS, registrationSchema } from '#domain/registration/schema.ts';
import { answer } from '../../http/answer.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { SMALL_BODY_BYTES } from '../../http/body.ts';
import { defended } from '../../http/defence.ts';
import { readKey } from '../../http/idempotency.ts';
import { otherMethods } from '../../http/methods.ts';
import { sent } from '../../http/sent.ts';
import { readCode } from '../../services/nomination/access.ts';
import { checkCommitment } from '../../services/registration/check.ts';
import { sendCommitment, sendRegistration } from '../../services/registration/send.ts';

/** Anyone may send one, by a program too; the portal's own forms come in elsewhere. */
const ANYONE = { maxBytes: ENTRY_LIMITS.bytes, limit: 'WRITE_LIMIT', counts: 'every', proof: true } as const;

/** Takes registrations in; the office confirms them. */
export const registrations = new Hono<AppEnv>()
  .post('/', defended(ANYONE), async (c) => {
    const key = readKey(c.req.raw.headers);
    const registration = await sent(c, registrationSchema);
    const input = { key, registration, unproven: false };
    return answer(entryReceiptSchema, await sendRegistration({ ctx: c.var.services, input }), {
      status: 201,
    });
  })
  .all('/', otherMethods('POST'));

/** Takes commitments in; they stand at once. */
export const commitments = new Hono<AppEnv>()
  .post('/', defended(ANYONE), async (c) => {
    const key = readKey(c.req.raw.headers);
    const commitment = await sent(c, commitmentSchema);
    const input = { key, commitment, unproven: false };
    return answer(entryReceiptSchema, await sendCommitment({ ctx: c.var.services, input }), { status: 201 });
  })
  .all('/', otherMethods('POST'));

/** Whether a commitment stands, by the code on its sheet. Each check is counted. */
export const commitmentChecks = new Hono<AppEnv>()
  .post('/', defended({ maxBytes: SMALL_BODY_BYTES, limit: 'READ_LIMIT', counts: 'every' }), async (c) => {
    const { code } = await sent(c, commitmentCheckRequestSchema);
    const input = { code: readCode(code, 'commitment') };
    return answer(commitmentCheckSchema, await checkCommitment({ ctx: c.var.services, input }));
  })
  .all('/', otherMethods('POST'));
