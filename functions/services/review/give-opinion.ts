import { opinionOffice } from '#domain/review/actions.ts';
import type { Stance } from '#domain/review/grounds.ts';
import type { Standing } from '#domain/review/transition.ts';
import { noteStatement } from '../../repositories/notes.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { noteOnCase } from './change.ts';
import { written } from './reason.ts';

/**
 * Keeps what the coordinating office, or the one that has the dossier, thinks of it.
 * @throws DomainError `invalid-input` without words; what `noteOnCase` throws
 */
export async function giveOpinion({
  ctx,
  input,
}: {
  ctx: StaffContext;
  input: Asked & { stance: Stance; text: string };
}): Promise<Standing> {
  const { stance } = input;
  const text = written(input.text, 'text', 'Ghi ý kiến');
  return noteOnCase(ctx, input, 'give-opinion', ({ asked }, change) => {
    const office = opinionOffice(ctx.member, asked) ?? '';
    const note = { office, author: ctx.member.email, stance, text, at: ctx.now };
    return { detail: { office, stance }, statements: [noteStatement(ctx.db, change, note)] };
  });
}
