import { DomainError } from '#domain/errors.ts';
import { checkSupplement, type SupplementAsk } from '#domain/nomination/supplement.ts';
import { type Standing, transition } from '#domain/review/transition.ts';
import { mailStatement } from '../../repositories/mails.ts';
import { storeMove } from '../../repositories/moves.ts';
import { askStatement } from '../../repositories/supplements.ts';
import type { Context, StaffActor } from '../context.ts';
import { dispatchMails } from '../mail/dispatch.ts';
import { writeMail } from '../mail/write.ts';
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
  ctx: Context;
  input: Input;
}): Promise<Standing> {
  const from = await readForStaff(ctx.db, code);
  const to = transition(from, { to: 'supplement-requested', by: 'staff', reason: ask.reason });
  if (!from.content) throw new DomainError('not-open', 'Hồ sơ chưa gửi nên chưa có gì để bổ sung.');
  const checked = checkSupplement(ask, from.content, ctx.now);
  const change = { code, changeId: crypto.randomUUID(), at: ctx.now };
  const { reason, dueAt } = checked;
  const about = { code, campaign: from.content.choice.campaign, office: from.receiving };
  const kind = 'supplement-requested';
  const mail = await writeMail({ ctx, input: { kind, about, facts: { reason, dueAt } } });
  const move = { ...change, from, to, holder: from.holder, action: 'ask-supplement', actor, reason } as const;
  const stored = await storeMove(ctx.db, move, [
    askStatement(ctx.db, { ...change, askedBy: actor.name }, checked),
    mailStatement(ctx.db, { ...change, kind, ...mail, createdAt: ctx.now }),
  ]);
  if (!stored) throw changedForStaff();
  dispatchMails({ ctx, input: change });
  return to;
}
