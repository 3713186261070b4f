import type { ResolvedChoice } from '#domain/campaign/rules.ts';
import { DomainError } from '#domain/errors.ts';
import { CONSENT_VERSION } from '#domain/nomination/constants.ts';
import type { Receipt } from '#domain/nomination/contract.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { checkAgainstPlan } from '#domain/nomination/validate.ts';
import { transition } from '#domain/review/transition.ts';
import { findOwn } from '../../repositories/dossiers.ts';
import { storeSubmission } from '../../repositories/submissions.ts';
import type { Context } from '../context.ts';
import { type Access, notFound } from './access.ts';
import { assertOpen, lookUpPlan } from './plan.ts';
import { receiptFor } from './receipt.ts';

interface Input {
  access: Access;
  version: number;
  nomination: Nomination;
}

/**
 * Submits a draft as it now stands; the same submit again gives the same receipt, even after the deadline.
 * @throws DomainError `unknown-…`, `invalid-input`, `round-closed`, `round-not-started` by the plan and the server's
 * clock; `nomination-not-found`; `version-conflict` when the draft was changed elsewhere; `unavailable`.
 */
export async function submitNomination({ ctx, input }: { ctx: Context; input: Input }): Promise<Receipt> {
  const { campaigns } = await ctx.site.rules();
  const resolved = lookUpPlan(campaigns, input.nomination.choice, ctx.now);
  const problems = checkAgainstPlan(input.nomination, resolved, ctx.now);
  if (problems.length > 0)
    throw new DomainError('invalid-input', 'Sửa các chỗ dưới đây rồi gửi lại.', problems);
  try {
    assertOpen(resolved, ctx.now);
  } catch (closed) {
    const earlier = await findEarlierReceipt(ctx, input, resolved);
    if (earlier) return earlier;
    throw closed;
  }
  if (await store(ctx, input, resolved))
    return receiptFor(input.access.code, input.nomination, resolved, ctx.now);
  const earlier = await findEarlierReceipt(ctx, input, resolved);
  if (earlier) return earlier;
  throw new DomainError(
    'version-conflict',
    'Hồ sơ đã được gửi hoặc sửa ở nơi khác. Tra cứu bằng mã hồ sơ để xem bản mới nhất.',
  );
}

async function store(
  ctx: Context,
  { access, version, nomination }: Input,
  { route }: ResolvedChoice,
): Promise<boolean> {
  const from = { state: 'draft', version, interrupted: null } as const;
  return storeSubmission(ctx.db, {
    ...access,
    from,
    to: transition(from, { to: 'submitted', by: 'nominator' }),
    consentVersion: CONSENT_VERSION,
    changeId: crypto.randomUUID(),
    receiving: route.receiving,
    nomination,
    submittedAt: ctx.now,
  });
}

/** The receipt of the very same submit, made before; `null` when there was none. */
async function findEarlierReceipt(
  ctx: Context,
  { access, nomination }: Input,
  resolved: ResolvedChoice,
): Promise<Receipt | null> {
  const own = await findOwn(ctx.db, access.accessHash);
  if (!own) throw notFound();
  if (own.submittedAt === null || !sameContent(own.nomination, nomination)) return null;
  return receiptFor(own.code, nomination, resolved, own.submittedAt);
}

/** Both were read by the same schema, so the same content has its fields in the same order. */
function sameContent({ contact: a, ...stored }: Nomination, { contact: b, ...sent }: Nomination): boolean {
  return (
    JSON.stringify(stored) === JSON.stringify(sent) &&
    a.name === b.name &&
    a.phone === b.phone &&
    a.email === b.email
  );
}
