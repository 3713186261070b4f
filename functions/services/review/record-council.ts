import type { Council } from '#domain/review/contract.ts';
import { checkCouncil } from '#domain/review/council.ts';
import type { Standing } from '#domain/review/transition.ts';
import { councilStatement } from '../../repositories/council-reviews.ts';
import type { StaffContext } from '../context.ts';
import type { Asked } from './case.ts';
import { noteOnCase } from './change.ts';

/**
 * Keeps what the council said. It decides nothing by itself: people assess and propose by it.
 * @throws what `checkCouncil` and `noteOnCase` throw
 */
export function recordCouncil({
  ctx,
  input: { code, seen, ...said },
}: {
  ctx: StaffContext;
  input: Asked & Council;
}): Promise<Standing> {
  return noteOnCase(ctx, { code, seen }, 'record-council', ({ nominees }, change) => {
    const positions = nominees.map(({ position }) => position);
    const council = checkCouncil(said, positions, ctx.now);
    const { minutes: _long, ...detail } = council;
    return { detail, statements: [councilStatement(ctx.db, { ...change, by: ctx.member.email }, council)] };
  });
}
