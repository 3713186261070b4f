import { acceptsDossiers } from '#domain/campaign/deadline.ts';
import type { ResolvedChoice } from '#domain/campaign/rules.ts';
import { DomainError } from '#domain/errors.ts';
import type { SubmittedContent } from '#domain/nomination/canonical.ts';
import { LIMITS } from '#domain/nomination/constants.ts';
import { applyFlagged } from '#domain/nomination/flagged.ts';
import { opensAssessment } from '#domain/review/assessment.ts';
import type { State } from '#domain/review/states.ts';
import { type Standing, transition } from '#domain/review/transition.ts';
import type { OwnDossier } from '../../repositories/dossiers.ts';
import { findVersions } from '../../repositories/versions.ts';
import type { Context } from '../context.ts';
import type { Judged } from './judge.ts';
import { findLate, openingOf } from './opening.ts';
import { assertOpen } from './plan.ts';

/** What a submission does to its dossier, beside storing what was said. */
export interface Sending {
  to: Standing;
  /** Id of the office that has it then: a redirected dossier, and one that was taken in, stay where they are. */
  receiving: string;
  /** When the dossier was sent, as far as the deadline is concerned. */
  submittedAt: number;
  /** Positions of the nominees whose findings it takes back. */
  reassess: readonly number[];
}

/** What submitting a draft does to it. */
export function sendingDraft(ctx: Pick<Context, 'now'>, draft: Standing, { route }: ResolvedChoice): Sending {
  const to = transition(draft, { to: 'submitted', by: 'nominator' });
  return { to, receiving: route.receiving, submittedAt: ctx.now, reassess: [] };
}

/**
 * Decides whether the dossier may be sent as it now is, and what becomes of it.
 * @throws DomainError `not-open` when its state or the deadline doesn't let it be changed, or when an answer to a
 * supplement request changes more than was asked; `round-closed`, `round-not-started`; `unavailable`.
 */
export async function decideSending(
  ctx: Context,
  own: OwnDossier,
  { content, resolved }: Pick<Judged, 'content' | 'resolved'>,
): Promise<Sending> {
  if (own.submissions.length >= LIMITS.submissions)
    throw new DomainError(
      'not-open',
      `Hồ sơ đã được gửi ${LIMITS.submissions} lần nên không gửi lại được nữa. Hãy báo cơ quan tiếp nhận.`,
    );
  const opening = await openingOf(ctx, own);
  if (opening.opens === 'nothing') throw new DomainError('not-open', opening.why);
  if (opening.opens === 'fields') {
    const [last] = await findVersions(ctx.db, own.code, 1);
    if (last) applyFlagged(last.submitted, { content, papers: own.papers }, opening.fields);
  } else await assertInTime(ctx, content, resolved);
  if (own.state === 'draft') return sendingDraft(ctx, own, resolved);
  const to = transition(own, { to: nextState(own), by: 'nominator' });
  const stays = own.state === 'redirected' || own.state === 'supplement-requested';
  return {
    to,
    receiving: stays ? own.receiving : resolved.route.receiving,
    submittedAt: own.state === 'supplement-requested' ? (own.submittedAt ?? ctx.now) : ctx.now,
    reassess: toReassess(to.state, own.supplement?.fields ?? [], content.nominees.length),
  };
}

/** Whoever was found wanting, or not, by what has changed since is looked at again where that can still be done. */
function toReassess(state: State, fields: readonly string[], nominees: number): number[] {
  if (state !== 'appraising' && state !== 'council') return [];
  return Array.from({ length: nominees }, (_, position) => position).filter((position) =>
    opensAssessment(fields, position),
  );
}

function nextState({ state, interrupted }: Standing): State {
  if (state === 'supplement-requested') return interrupted ?? 'received';
  return state === 'redirected' ? 'redirected' : 'submitted';
}

/** A late grant opens a closed round for its unit; nothing opens one that hasn't begun. */
async function assertInTime(
  ctx: Context,
  content: SubmittedContent,
  resolved: ResolvedChoice,
): Promise<void> {
  if (acceptsDossiers(resolved.status)) return;
  const asked = { ...content.choice, unit: content.unit.name };
  if (resolved.status.state === 'closed' && (await findLate(ctx, asked, resolved.round)) !== null) return;
  assertOpen(resolved, ctx.now);
}
