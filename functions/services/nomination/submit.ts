import type { ResolvedChoice } from '#domain/campaign/rules.ts';
import { DomainError } from '#domain/errors.ts';
import type { Receipt } from '#domain/nomination/contract.ts';
import { readDraft } from '#domain/nomination/reading.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { checkAgainstPlan, parseNomination } from '#domain/nomination/validate.ts';
import { transition } from '#domain/review/transition.ts';
import { findOwn, type OwnDossier } from '../../repositories/dossiers.ts';
import { storeSubmission } from '../../repositories/submissions.ts';
import type { Context } from '../context.ts';
import { type Access, notFound } from './access.ts';
import { digestOf } from './digest.ts';
import { assertOpen, lookUpPlan } from './plan.ts';
import { receiptFor } from './receipt.ts';

interface Input {
  access: Access;
  version: number;
}

/**
 * Submits the dossier as it is stored; submitting the same content again gives the same receipt, even after the
 * deadline.
 * @throws DomainError `unknown-…`, `invalid-input`, `round-closed`, `round-not-started` by the plan and the server's
 * clock; `nomination-not-found`; `version-conflict` when the dossier was changed since `version`; `not-open` when its
 * state doesn't let it be sent; `unavailable`.
 */
export async function submitNomination({ ctx, input }: { ctx: Context; input: Input }): Promise<Receipt> {
  const { access, version } = input;
  const own = await findOwn(ctx.db, access.accessHash);
  if (!own || own.code !== access.code) throw notFound();
  const { nomination, resolved } = await judge(ctx, own);
  const digest = digestOf(nomination);
  const earlier = earlierReceipt(own, nomination, resolved, digest);
  if (earlier) return earlier;
  if (own.version !== version) throw changedMeanwhile();
  assertOpen(resolved, ctx.now);
  const number = own.submissions + 1;
  const { contact: _private, ...content } = nomination;
  const stored = await storeSubmission(ctx.db, {
    ...access,
    from: own,
    to: transition(own, { to: 'submitted', by: 'nominator' }),
    changeId: crypto.randomUUID(),
    receiving: resolved.route.receiving,
    content,
    digest,
    number,
    submittedAt: ctx.now,
  });
  if (stored) return receiptFor(own.code, nomination, resolved, { submittedAt: ctx.now, number, digest });
  const now = await findOwn(ctx.db, access.accessHash);
  const twin = now && earlierReceipt(now, nomination, resolved, digest);
  if (twin) return twin;
  throw changedMeanwhile();
}

/** The stored draft, read and judged by the plan. */
async function judge(ctx: Context, { draft }: OwnDossier) {
  const { campaigns } = await ctx.site.rules();
  const campaign = campaigns.find(({ id }) => id === draft.choice.campaign);
  const nomination = parseNomination(readDraft(draft, campaign));
  const resolved = lookUpPlan(campaigns, nomination.choice, ctx.now);
  const problems = checkAgainstPlan(nomination, resolved, ctx.now);
  if (problems.length > 0)
    throw new DomainError('invalid-input', 'Sửa các chỗ dưới đây rồi gửi lại.', problems);
  return { nomination, resolved };
}

/** The receipt of the very same content, sent before and still the last; `null` when there is none. */
function earlierReceipt(
  { code, digest, submittedAt, submissions }: OwnDossier,
  nomination: Nomination,
  resolved: ResolvedChoice,
  sent: string,
): Receipt | null {
  if (digest !== sent || submittedAt === null) return null;
  return receiptFor(code, nomination, resolved, { submittedAt, number: submissions, digest });
}

function changedMeanwhile(): DomainError {
  return new DomainError(
    'version-conflict',
    'Hồ sơ vừa được sửa hoặc gửi ở nơi khác. Mở lại bản mới nhất, xem phần đã đổi rồi gửi.',
  );
}
