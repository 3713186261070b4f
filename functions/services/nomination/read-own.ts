import type { OwnNomination } from '#domain/nomination/contract.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { findOwn, type OwnDossier } from '../../repositories/dossiers.ts';
import { findPapers } from '../../repositories/papers.ts';
import { findVersions } from '../../repositories/versions.ts';
import type { Context } from '../context.ts';
import { shownPaper } from '../paper/shown.ts';
import { type Access, notFound } from './access.ts';
import { keptUntil } from './kept.ts';
import { openingOf } from './opening.ts';
import { lookUpPlan } from './plan.ts';
import { receiptFor } from './receipt.ts';

/**
 * One's own dossier in full, contact included.
 * @throws DomainError `nomination-not-found`, `unavailable`
 */
export async function readOwnNomination({
  ctx,
  input,
}: {
  ctx: Context;
  input: Access;
}): Promise<OwnNomination> {
  const own = await findOwn(ctx.db, input.accessHash);
  if (!own) throw notFound();
  const { code, state, version, changedAt, submittedAt, draft } = own;
  return {
    code,
    state,
    version,
    changedAt: toIsoInVietnam(changedAt),
    keptUntil: submittedAt === null ? toIsoInVietnam(keptUntil(changedAt)) : null,
    draft,
    papers: (await findPapers(ctx.db, input.accessHash)).map(shownPaper),
    opening: await openingOf(ctx, own),
    receipt: await lastReceipt(ctx, own),
  };
}

/** Of what was submitted last, with the papers that it had then. */
async function lastReceipt(ctx: Context, own: OwnDossier): Promise<OwnNomination['receipt']> {
  const [last] = own.content ? await findVersions(ctx.db, own.code, 1) : [];
  if (!last) return null;
  const { campaigns } = await ctx.site.rules();
  const resolved = lookUpPlan(campaigns, last.submitted.content.choice, ctx.now);
  return receiptFor(own.code, last.submitted, resolved, last);
}
