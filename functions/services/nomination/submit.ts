import type { ResolvedChoice } from '#domain/campaign/rules.ts';
import { DomainError } from '#domain/errors.ts';
import type { Receipt } from '#domain/nomination/contract.ts';
import type { Draft } from '#domain/nomination/draft.ts';
import { readChoice, readDraft } from '#domain/nomination/reading.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { checkAgainstPlan, parseNomination } from '#domain/nomination/validate.ts';
import { type Standing, transition } from '#domain/review/transition.ts';
import { findOwn, type OwnDossier } from '../../repositories/dossiers.ts';
import { storeSubmission } from '../../repositories/submissions.ts';
import type { Context } from '../context.ts';
import { dispatchMails } from '../mail/dispatch.ts';
import { writeReceived } from '../mail/received.ts';
import { type Access, notFound } from './access.ts';
import { digestOf } from './digest.ts';
import { assertOpen, lookUpPlan } from './plan.ts';
import { receiptFor } from './receipt.ts';

interface Input {
  access: Access;
  version: number;
  draft: Draft;
}

/** A dossier that was read and judged by the plan. */
interface Judged {
  draft: Draft;
  nomination: Nomination;
  resolved: ResolvedChoice;
  digest: string;
}

/**
 * Stores what was typed and submits it, in one move; submitting the same again gives the same receipt, even after
 * the deadline.
 * @throws DomainError `unknown-…`, `invalid-input`, `round-closed`, `round-not-started` by the plan and the server's
 * clock; `nomination-not-found`; `version-conflict` when the dossier was changed since `version`; `illegal-transition`
 * when its state doesn't let it be sent; `unavailable`.
 */
export async function submitNomination({ ctx, input }: { ctx: Context; input: Input }): Promise<Receipt> {
  const judged = await judge(ctx, input.draft);
  const closed = refusalOf(() => assertOpen(judged.resolved, ctx.now));
  const asDraft = { state: 'draft', version: input.version, interrupted: null } as const;
  // Nearly always it is a draft that nobody else has touched: it is stored without being read first.
  if (!closed && (await store(ctx, input.access, asDraft, judged, 1))) return receipt(ctx, input, judged, 1);
  const own = await findOwn(ctx.db, input.access.accessHash);
  if (!own) throw notFound();
  const earlier = earlierReceipt(own, judged);
  if (earlier) return earlier;
  if (closed) throw closed;
  if (own.version !== input.version || own.state === 'draft') throw changedMeanwhile();
  const next = own.submissions + 1;
  if (await store(ctx, input.access, own, judged, next)) return receipt(ctx, input, judged, next);
  const now = await findOwn(ctx.db, input.access.accessHash);
  const twin = now && earlierReceipt(now, judged);
  if (twin) return twin;
  throw changedMeanwhile();
}

/** What was typed, judged by the plan: its choice first, for everything else hangs on it. */
async function judge(ctx: Context, draft: Draft): Promise<Judged> {
  const { campaigns } = await ctx.site.rules();
  const campaign = campaigns.find(({ id }) => id === draft.choice.campaign);
  const resolved = lookUpPlan(campaigns, readChoice(draft, campaign), ctx.now);
  const nomination = parseNomination(readDraft(draft, campaign));
  const problems = checkAgainstPlan(nomination, resolved, ctx.now);
  if (problems.length > 0)
    throw new DomainError('invalid-input', 'Sửa các chỗ dưới đây rồi gửi lại.', problems);
  return { draft, nomination, resolved, digest: digestOf(nomination) };
}

async function store(
  ctx: Context,
  access: Access,
  from: Standing,
  judged: Judged,
  number: number,
): Promise<boolean> {
  const { draft, nomination, resolved, digest } = judged;
  const { contact, ...content } = nomination;
  const { contact: _typed, ...typed } = draft;
  const changeId = crypto.randomUUID();
  const stored = await storeSubmission(ctx.db, {
    ...access,
    from,
    to: transition(from, { to: 'submitted', by: 'nominator' }),
    changeId,
    receiving: resolved.route.receiving,
    draft: typed,
    content,
    contact,
    digest,
    submittedAt: ctx.now,
    mail: await writeReceived(ctx, access.code, resolved, number),
  });
  if (stored) dispatchMails({ ctx, input: { code: access.code, changeId } });
  return stored;
}

/** The receipt of the very same content, sent before and still the last; `null` when there is none. */
function earlierReceipt(own: OwnDossier, { nomination, resolved, digest }: Judged): Receipt | null {
  const { submittedAt, submissions, draft } = own;
  const isSame =
    own.digest === digest && JSON.stringify(draft.contact) === JSON.stringify(nomination.contact);
  if (!isSame || submittedAt === null) return null;
  return receiptFor(own.code, nomination, resolved, { submittedAt, number: submissions, digest });
}

function receipt(ctx: Context, { access }: Input, judged: Judged, number: number): Receipt {
  const { nomination, resolved, digest } = judged;
  return receiptFor(access.code, nomination, resolved, { submittedAt: ctx.now, number, digest });
}

function refusalOf(rule: () => void): DomainError | null {
  try {
    rule();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

function changedMeanwhile(): DomainError {
  return new DomainError(
    'version-conflict',
    'Hồ sơ vừa được sửa hoặc gửi ở nơi khác. Mở lại bản mới nhất, xem phần đã đổi rồi gửi.',
  );
}
