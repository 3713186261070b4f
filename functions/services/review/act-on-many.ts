import { DomainError } from '#domain/errors.ts';
import { ACTION_RULES } from '#domain/review/actions.ts';
import type { ActionInput, BulkAnswer } from '#domain/review/contract.ts';
import { STATE_LABELS, type State } from '#domain/review/states.ts';
import type { StaffContext } from '../context.ts';
import { noteRefusal } from '../staff/note-refusal.ts';
import { act } from './act.ts';
import { type CaseFile, openCase } from './case.ts';
import { declinedState } from './decline.ts';
import { openDossier } from './open-dossier.ts';
import { nomineesOf, propose } from './propose.ts';

interface Input {
  items: readonly { code: string; version: number }[];
  input: ActionInput;
  /** Only says what would happen. */
  preview: boolean;
}

type Result = BulkAnswer['results'][number];

/**
 * Does one action on many dossiers, each for itself, but for a proposal, whose dossiers go together or not at all.
 * What becomes of each is told apart; only a failure of the portal itself is thrown.
 * @throws DomainError `unavailable`
 */
export async function actOnMany({ ctx, input }: { ctx: StaffContext; input: Input }): Promise<BulkAnswer> {
  if (!input.preview && input.input.action === 'propose') return { results: await proposeAll(ctx, input) };
  const results: Result[] = [];
  for (const item of input.items) results.push(await actOnOne(ctx, item, input));
  return { results };
}

async function actOnOne(
  ctx: StaffContext,
  { code, version: seen }: Input['items'][number],
  { input, preview }: Input,
): Promise<Result> {
  const { unit, refusal } = await lookAt(ctx, code);
  return told(ctx, { code, unit }, async () => {
    if (refusal) throw refusal;
    const file = await openCase(ctx, { code, seen }, input.action);
    if (!preview) await act({ ctx, input: { code, seen, input } });
    else if (input.action === 'propose') nomineesOf(file);
    return whatHappens(file, input);
  });
}

async function proposeAll(ctx: StaffContext, { items }: Input): Promise<Result[]> {
  const asked = items.map(({ code, version }) => ({ code, seen: version }));
  const units: string[] = [];
  const { ok, says } = await told(ctx, { code: '', unit: '' }, async () => {
    for (const { code } of asked) units.push((await openDossier(ctx, code)).unit);
    await propose({ ctx, input: asked });
    return `Chuyển sang “${STATE_LABELS.proposed}”.`;
  });
  return items.map(({ code }, at) => ({ code, unit: units[at] ?? '', ok, says }));
}

/** The unit of a dossier that the member may read; of another one, or one that was never sent, nothing is told. */
async function lookAt(ctx: StaffContext, code: string): Promise<{ unit: string; refusal?: unknown }> {
  return openDossier(ctx, code).then(
    ({ unit }) => ({ unit }),
    (refusal: unknown) => ({ unit: '', refusal }),
  );
}

/** What became of it; a refusal for want of a role is audited here, since the whole request isn't refused. */
async function told(
  ctx: StaffContext,
  named: Pick<Result, 'code' | 'unit'>,
  work: () => Promise<string>,
): Promise<Result> {
  try {
    return { ...named, ok: true, says: await work() };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'unavailable') throw error;
    if (error.code === 'not-allowed')
      await noteRefusal({ ctx, input: { email: ctx.member.email, wanted: 'POST /api/staff/bulk' } });
    return { ...named, ok: false, says: error.detail };
  }
}

function whatHappens(file: CaseFile, input: ActionInput): string {
  const to = stateAfter(file, input);
  return to && to !== file.state ? `Chuyển sang “${STATE_LABELS[to]}”.` : 'Được ghi vào hồ sơ.';
}

function stateAfter(file: CaseFile, { action }: ActionInput): State | null {
  if (action === 'resume') return file.interrupted;
  if (action === 'decline' || action === 'conclude') return declinedState(file);
  return ACTION_RULES[action].to ?? null;
}
