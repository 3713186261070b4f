import { type Standing, transition } from '#domain/review/transition.ts';
import { storeMove } from '../../repositories/moves.ts';
import type { Context, StaffActor } from '../context.ts';
import { changedForStaff, readForStaff } from './staff.ts';

/**
 * Takes a submitted dossier in: from now on its unit changes it only when asked to.
 * @throws DomainError `nomination-not-found`; `illegal-transition`; `version-conflict` when it changed meanwhile;
 * `unavailable`
 */
export async function receiveNomination({
  ctx,
  input: { code, actor },
}: {
  ctx: Pick<Context, 'db' | 'now'>;
  input: { code: string; actor: StaffActor };
}): Promise<Standing> {
  const from = await readForStaff(ctx.db, code);
  const to = transition(from, { to: 'received', by: 'staff' });
  const changeId = crypto.randomUUID();
  const { holder } = from;
  const move = { code, from, to, holder, changeId, action: 'receive', actor, at: ctx.now } as const;
  if (await storeMove(ctx.db, move)) return to;
  throw changedForStaff();
}
