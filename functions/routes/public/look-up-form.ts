import { Hono } from 'hono';
import { STATUSES } from '#domain/api/statuses.ts';
import { DomainError, oneToMend } from '#domain/errors.ts';
import { lookUpRequestSchema } from '#domain/nomination/contract.ts';
import { withdrawalSchema } from '#domain/nomination/follow-contract.ts';
import { paths } from '#domain/paths.ts';
import { typedAccess } from '../../http/access.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { parse } from '../../http/parse.ts';
import type { Context } from '../../services/context.ts';
import { stopMails } from '../../services/mail/stop.ts';
import type { Access } from '../../services/nomination/access.ts';
import { listVersions } from '../../services/nomination/list-versions.ts';
import { lookUpNomination } from '../../services/nomination/look-up.ts';
import { withdrawNomination } from '../../services/nomination/withdraw.ts';
import { answerForm, type PageForm } from '../../site/form-page.ts';
import { livePage } from '../../site/live-page.ts';
import { refusalSlots, type Typed, typedValues } from '../../views/form.ts';
import { lookUpSlot } from '../../views/look-up.ts';
import { WITHDRAWAL_IDS } from '../../views/look-up-actions.ts';

const FORM: PageForm = {
  path: paths.lookUp,
  names: ['code', 'secret', 'task', 'version', 'confirm', 'reason'],
  /** Enough for a reason in full, whatever the encoding. */
  maxBytes: 32 * 1024,
  limit: 'READ_LIMIT',
  counts: 'misses',
  form: 'plain',
};

/** The look-up of a dossier, and what its holder may do there, for those who have no script. */
export const lookUpForm = new Hono<AppEnv>().post('/', (c) =>
  answerForm(c, FORM, async ({ code = '', secret = '', task, ...more }) => {
    const typed = { code, secret };
    const ctx = c.var.services;
    const access = typedAccess(c, parse(lookUpRequestSchema, typed));
    const refusal = task === 'withdraw' ? await withdraw(ctx, access, more) : null;
    if (task === 'stop-mails') await stopMails({ ctx, input: access });
    const found = await lookUpNomination({ ctx, input: access });
    const compared = task === 'versions' ? await listVersions({ ctx, input: { access } }) : null;
    const done = task === 'withdraw' && !refusal ? 'Đã rút hồ sơ.' : null;
    const tried = refusal && { refusal, reason: more['reason'] ?? '' };
    const answer = lookUpSlot({ found, typed, compared: compared?.versions ?? null, done, tried });
    return livePage(c, {
      path: FORM.path,
      status: refusal ? STATUSES[refusal.code] : 200,
      extra: () => [typedValues(typed), answer, ...(refusal ? [refusalSlots(refusal, WITHDRAWAL_IDS)] : [])],
    });
  }),
);

/** Withdraws if it was confirmed. Gives the refusal, to be shown beside the dossier as it stands; null when done. */
async function withdraw(
  ctx: Context,
  access: Access,
  { version, confirm, reason }: Typed,
): Promise<DomainError | null> {
  try {
    if (confirm !== 'yes') throw unconfirmed();
    const input = parse(withdrawalSchema, { version: Number(version), reason });
    await withdrawNomination({ ctx, input: { access, ...input } });
    return null;
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'nomination-not-found') return error;
    throw error;
  }
}

function unconfirmed(): DomainError {
  const message = 'Đánh dấu vào ô xác nhận rồi rút hồ sơ';
  return oneToMend('confirm', message);
}
