import type { ResolvedChoice } from '#domain/campaign/rules.ts';
import type { Mail } from '#domain/mail/letter.ts';
import { startOfDay } from '#domain/vietnamese/time.ts';
import type { Context } from '../context.ts';
import { writeMail } from './write.ts';

/** The mail that says a dossier is in, sent for the `number`th time. */
export function writeReceived(
  ctx: Pick<Context, 'site' | 'now'>,
  code: string,
  { campaign, round, route }: ResolvedChoice,
  number: number,
): Promise<Mail> {
  return writeMail({
    ctx,
    input: {
      kind: 'received',
      about: { code, campaign: campaign.id, office: route.receiving },
      facts: {
        submittedAt: ctx.now,
        number,
        until: round?.deadline ? startOfDay(round.deadline.before) : null,
      },
    },
  });
}
