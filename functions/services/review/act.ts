import type { StaffAction } from '#domain/review/actions.ts';
import type { ActionInput } from '#domain/review/contract.ts';
import { addDays, startOfDay } from '#domain/vietnamese/time.ts';
import type { StaffContext } from '../context.ts';
import { appraise } from './appraise.ts';
import { askSupplement } from './ask-supplement.ts';
import { assess } from './assess.ts';
import { assign } from './assign.ts';
import type { Asked } from './case.ts';
import { conclude } from './conclude.ts';
import { decline } from './decline.ts';
import { extendSupplement } from './extend-supplement.ts';
import { forward } from './forward.ts';
import { giveOpinion } from './give-opinion.ts';
import { grantLate } from './grant-late.ts';
import { hold } from './hold.ts';
import { note } from './note.ts';
import { propose } from './propose.ts';
import { written } from './reason.ts';
import { receiveNomination } from './receive.ts';
import { recordCouncil } from './record-council.ts';
import { recuse } from './recuse.ts';
import { redirect } from './redirect.ts';
import { refuse } from './refuse.ts';
import { resume } from './resume.ts';
import { returnToAppraisal } from './return.ts';
import { sendToCouncil } from './send-to-council.ts';

type Verbs = {
  [A in StaffAction]: (
    ctx: StaffContext,
    asked: Asked,
    input: Extract<ActionInput, { action: A }>,
  ) => Promise<unknown>;
};

/** Which service does what the console's button says. */
const VERBS: Verbs = {
  assign: (ctx, asked, { assignee }) => assign({ ctx, input: { ...asked, assignee } }),
  receive: (ctx, input) => receiveNomination({ ctx, input }),
  refuse: (ctx, asked, { ground, reason }) => refuse({ ctx, input: { ...asked, ground, reason } }),
  redirect: (ctx, asked, { office, reason }) => redirect({ ctx, input: { ...asked, office, reason } }),
  appraise: (ctx, input) => appraise({ ctx, input }),
  assess: (ctx, asked, { assessments }) => assess({ ctx, input: { ...asked, assessments } }),
  'give-opinion': (ctx, asked, { stance, text }) => giveOpinion({ ctx, input: { ...asked, stance, text } }),
  'send-to-council': (ctx, input) => sendToCouncil({ ctx, input }),
  'record-council': (ctx, asked, { action: _named, ...council }) =>
    recordCouncil({ ctx, input: { ...asked, ...council } }),
  propose: (ctx, asked) => propose({ ctx, input: [asked] }),
  conclude: (ctx, asked, { ground, reason }) => conclude({ ctx, input: { ...asked, ground, reason } }),
  return: (ctx, asked, { reason }) => returnToAppraisal({ ctx, input: { ...asked, reason } }),
  forward: (ctx, input) => forward({ ctx, input }),
  decline: (ctx, asked, { ground, reason }) => decline({ ctx, input: { ...asked, ground, reason } }),
  'ask-supplement': async (ctx, asked, { fields, reason, due }) => {
    const ask = { fields, reason: written(reason), dueAt: endOf(due) };
    return askSupplement({ ctx, input: { ...asked, ask } });
  },
  'extend-supplement': (ctx, asked, { due, reason }) =>
    extendSupplement({ ctx, input: { ...asked, dueAt: endOf(due), reason } }),
  hold: (ctx, asked, { reason }) => hold({ ctx, input: { ...asked, reason } }),
  resume: (ctx, input) => resume({ ctx, input }),
  'grant-late': (ctx, asked, { until, reason }) =>
    grantLate({ ctx, input: { ...asked, until: endOf(until), reason } }),
  note: (ctx, asked, { text }) => note({ ctx, input: { ...asked, text } }),
  recuse: (ctx, asked, { reason }) => recuse({ ctx, input: { ...asked, reason } }),
};

/**
 * Does one of staff's actions on a dossier.
 * @throws what the action's service throws
 */
export async function act({
  ctx,
  input: { input, ...asked },
}: {
  ctx: StaffContext;
  input: Asked & { input: ActionInput };
}): Promise<void> {
  const verb = VERBS[input.action] as (
    ctx: StaffContext,
    asked: Asked,
    input: ActionInput,
  ) => Promise<unknown>;
  await verb(ctx, asked, input);
}

/** The first instant after the date, in Vietnam: the date itself still counts. */
function endOf(date: string): number {
  return startOfDay(addDays(date, 1));
}
