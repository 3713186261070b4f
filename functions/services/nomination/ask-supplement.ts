import { DomainError } from '#domain/errors.ts';
import { checkSupplement, type SupplementAsk } from '#domain/nomination/supplement.ts';
import { type Standing, transition } from '#domain/review/transition.ts';
import { storeMove } from '../../repositories/moves.ts';
import { askStatement } from '../../repositories/supplements.ts';
import type { Context, StaffActor } from '../context.ts';
import { changedForStaff, readForStaff } from './staff.ts';

interface Input {
  code: string;
  ask: SupplementAsk;
  actor: StaffActor;
}

/**
 * Asks the unit to supplement some fields by a date. The work on the dossier is interrupted until it answers.
 * @throws DomainError `nomination-not-found`; `illegal-transition`; `invalid-input` for fields that may not open, a
 * missing reason or a date that is past; `version-conflict` when it changed meanwhile; `unavailable`
 */
export async function askSupplement({
  ctx,
  input: { code, ask, actor },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: Input;
}): Promise<Standing> {
  const from = await readForStaff(ctx.db, code);
  const to = transition(from, { to: 'supplement-requested', by: 'staff', reason: ask.reason });
  if (!from.content) throw new DomainError('not-open', 'Hồ sơ chưa gửi nên chưa có gì để bổ sung.');
  const checked = checkSupplement(ask, from.content, ctx.now);
  const change = { code, changeId: crypto.randomUUID(), at: ctx.now };
  const { reason } = checked;
  const stored = await storeMove(ctx.db, { ...change, from, to, action: 'ask-supplement', actor, reason }, [
    askStatement(ctx.db, { ...change, askedBy: actor.name }, checked),
  ]);
  if (stored) return to;
  throw changedForStaff();
}
