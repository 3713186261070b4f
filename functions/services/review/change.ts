import { DomainError } from '#domain/errors.ts';
import type { StaffAction } from '#domain/review/actions.ts';
import { holderOf } from '#domain/review/holder.ts';
import type { State } from '#domain/review/states.ts';
import { type Standing, transition } from '#domain/review/transition.ts';
import { storeMove } from '../../repositories/moves.ts';
import { storeTouch } from '../../repositories/touches.ts';
import type { StaffActor, StaffContext } from '../context.ts';
import { dispatchMails } from '../mail/dispatch.ts';
import { type Asked, type CaseFile, openCase } from './case.ts';

/** What is written together with a change: who made it and when, and the `changeId` that its statements ask for. */
export interface Change {
  code: string;
  changeId: string;
  at: number;
  actor: StaffActor;
}

/** What goes with a change into its audit line and its batch. */
interface Beside {
  /** Read by the unit or not as `REASONS_FOR_UNIT` says. */
  reason?: string | undefined;
  /** For the audit log, as JSON. */
  detail?: unknown;
  statements?: readonly D1PreparedStatement[];
}

/** A move to another state. */
interface MovePlan extends Beside {
  to: State;
  /** Id of the office that takes it in from now on. */
  receiving?: string;
  /** A mail is among its statements. */
  mails?: true;
}

/** So often a change is tried while its unit saves what it types; anybody else's change ends it at once. */
const TRIES = 4;

/**
 * Moves a dossier by an action: `plan` says where to, from what was read.
 * @throws what `openCase` and `plan` throw; DomainError `version-conflict`, `unavailable`
 */
export function moveCase(
  ctx: StaffContext,
  asked: Asked,
  action: StaffAction,
  plan: (file: CaseFile, change: Change) => MovePlan | Promise<MovePlan>,
): Promise<Standing> {
  return changeCase(ctx, asked, action, async (file, change) => {
    const { to: state, receiving, reason, detail, statements, mails } = await plan(file, change);
    const to = transition(file, { to: state, by: 'staff', reason });
    const route = receiving === undefined ? file.route : { ...file.route, receiving };
    const move = { ...change, from: file, to, holder: holderOf(to, route), receiving, read: file.changeId };
    const line = { action, reason, detail: asJson(detail) };
    if (!(await storeMove(ctx.db, { ...move, ...line }, statements))) return null;
    if (mails) dispatchMails({ ctx, input: change });
    return to;
  });
}

/**
 * Notes something about a dossier that stays in its state.
 * @throws what `openCase` and `plan` throw; DomainError `version-conflict`, `unavailable`
 */
export function noteOnCase(
  ctx: StaffContext,
  asked: Asked,
  action: StaffAction,
  plan: (file: CaseFile, change: Change) => Beside | Promise<Beside>,
): Promise<Standing> {
  return changeCase(ctx, asked, action, async (file, change) => {
    const { reason, detail, statements } = await plan(file, change);
    const touch = { ...change, read: file.changeId, action, reason, detail: asJson(detail) };
    return (await storeTouch(ctx.db, touch, statements)) ? file : null;
  });
}

async function changeCase(
  ctx: StaffContext,
  asked: Asked,
  action: StaffAction,
  store: (file: CaseFile, change: Change) => Promise<Standing | null>,
): Promise<Standing> {
  let { seen } = asked;
  for (let tries = 0; tries < TRIES; tries++) {
    const file = await openCase(ctx, { ...asked, seen }, action);
    const stored = await store(file, changeBy(ctx, file.code));
    if (stored) return stored;
    seen = file.mark;
  }
  throw new DomainError(
    'version-conflict',
    'Đơn vị đang sửa hồ sơ này. Chờ ít phút, xem lại hồ sơ rồi làm tiếp.',
  );
}

/** A change of the dossier by the member, now. */
export function changeBy({ member, now }: StaffContext, code: string): Change {
  const actor = { kind: 'staff', name: member.email } as const;
  return { code, changeId: crypto.randomUUID(), at: now, actor };
}

function asJson(detail: unknown): string | undefined {
  return detail === undefined ? undefined : JSON.stringify(detail);
}
