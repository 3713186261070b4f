import { DomainError } from '#domain/errors.ts';
import { checkSupplement, type SupplementAsk } from '#domain/nomination/supplement.ts';
import { type Standing, transition } from '#domain/review/transition.ts';
import { mailStatement } from '../../repositories/mails.ts';
import { askStatement } from '../../repositories/supplements.ts';
import type { StaffContext } from '../context.ts';
import { writeMail } from '../mail/write.ts';
import type { Asked } from './case.ts';
import { moveCase } from './change.ts';

/**
 * Asks the unit to supplement some fields by a date. The work on the dossier is interrupted until it answers.
 * @throws DomainError `invalid-input` for fields that may not open or a date that is past; `illegal-transition` without
 * a reason; what `moveCase` throws
 */
export function askSupplement({
  ctx,
  input: { code, seen, ask },
}: {
  ctx: StaffContext;
  input: Asked & { ask: SupplementAsk };
}): Promise<Standing> {
  const to = 'supplement-requested';
  return moveCase(ctx, { code, seen }, 'ask-supplement', async (file, change) => {
    transition(file, { to, by: 'staff', reason: ask.reason });
    if (!file.content) throw new DomainError('not-open', 'Hồ sơ chưa gửi nên chưa có gì để bổ sung.');
    const checked = checkSupplement(ask, file.content, ctx.now);
    const { reason, dueAt } = checked;
    const about = { code, campaign: file.choice.campaign, office: file.holder ?? file.receiving };
    const mail = await writeMail({ ctx, input: { kind: to, about, facts: { reason, dueAt } } });
    return {
      to,
      reason,
      mails: true,
      statements: [
        askStatement(ctx.db, { ...change, askedBy: change.actor.name }, checked),
        mailStatement(ctx.db, { ...change, kind: to, ...mail, createdAt: ctx.now }),
      ],
    };
  });
}
