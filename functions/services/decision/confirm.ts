import type { ConfirmInput } from '#domain/decision/schema.ts';
import { DomainError } from '#domain/errors.ts';
import { storeConfirmation } from '../../repositories/decision-confirmations.ts';
import { type DecisionDossier, findDecisionDossiers } from '../../repositories/decision-dossiers.ts';
import { type DecisionRow, findLines, type KeptLine } from '../../repositories/decisions.ts';
import type { StaffContext } from '../context.ts';
import { dispatchMails } from '../mail/dispatch.ts';
import { recipientProblems, rulesFor } from './judge.ts';
import { outcomesOf } from './outcomes.ts';
import { assertNoInterest, changedDecision, openDecision } from './permit.ts';

/**
 * Confirms a decision that another person recorded: from now on it never changes. The nominees that it names are
 * awarded, those that the clerk marks are not, dossiers whose nominees all have an outcome are decided, and their
 * contacts are told. All of it or nothing.
 * @throws DomainError `decision-not-found`; `not-allowed` for another office's clerk, for who recorded it, or has an
 * interest in a dossier; `papers-missing` without a signed file; `version-conflict` naming the dossiers that changed;
 * `illegal-transition` once it isn't waiting; `invalid-input`; `unavailable`
 */
export async function confirmDecision({
  ctx,
  input: { id, ...read },
}: {
  ctx: StaffContext;
  input: ConfirmInput & { id: number };
}): Promise<void> {
  const decision = await openDecision(ctx, id);
  const lines = (await findLines(ctx.db, [id])).get(id) ?? [];
  const dossiers = await findDecisionDossiers(
    ctx.db,
    lines.flatMap(({ code }) => code ?? []),
  );
  assertWaiting(decision);
  assertNotRecorder(ctx, decision);
  assertNoInterest(ctx, dossiers.values());
  if (decision.version !== read.version) throw changedDecision();
  assertSigned(decision);
  const changeId = crypto.randomUUID();
  const comesOfIt =
    decision.kind === 'award'
      ? await decide(ctx, { decision, lines, dossiers, read, changeId })
      : { dossiers: [], nominees: [], mails: [] };
  const { version } = decision;
  const confirmation = { id, version, changeId, by: ctx.member.email, at: ctx.now, ...comesOfIt };
  if (!(await storeConfirmation(ctx.db, confirmation))) throw await whatChanged(ctx, confirmation.dossiers);
  dispatchMails({ ctx, input: { code: comesOfIt.mails.map(({ code }) => code), changeId } });
}

/** @throws DomainError `illegal-transition` */
export function assertWaiting({ state }: DecisionRow): void {
  if (state === 'recorded') return;
  const how =
    state === 'confirmed' ? 'đã được xác nhận; sửa bằng quyết định đính chính hoặc thu hồi' : 'đã bỏ';
  throw new DomainError('illegal-transition', `Quyết định này ${how}.`, [], 'decision');
}

/** @throws DomainError `not-allowed` */
function assertNotRecorder({ member }: StaffContext, { recordedBy }: DecisionRow): void {
  if (recordedBy === member.email)
    throw new DomainError('not-allowed', 'Bạn đã ghi quyết định này. Người khác đọc lại và xác nhận.');
}

/** @throws DomainError `papers-missing`; what is made up has no signed file. */
function assertSigned({ file, sample }: DecisionRow): void {
  if (file === null && !sample)
    throw new DomainError(
      'papers-missing',
      'Gắn bản ký (PDF) của quyết định trước khi xác nhận.',
      [],
      'decision',
    );
}

interface Case {
  decision: DecisionRow;
  lines: readonly KeptLine[];
  dossiers: ReadonlyMap<string, DecisionDossier>;
  read: ConfirmInput;
  changeId: string;
}

async function decide(ctx: StaffContext, { decision, lines, dossiers, read, changeId }: Case) {
  const recipients = lines.map(({ code, nominee }) => ({ code: code ?? '', position: nominee ?? -1 }));
  const problems = recipientProblems({ ...decision, recipients }, dossiers, await rulesFor(ctx, decision));
  if (problems.length > 0)
    throw new DomainError(
      'version-conflict',
      `Có hồ sơ không còn như lúc ghi. ${problems.map(({ message }) => `${message}.`).join(' ')}`,
      problems,
    );
  const versions = new Map(read.dossiers.map(({ code, version }) => [code, version]));
  const changed = [...dossiers.values()].filter(({ code, version }) => versions.get(code) !== version);
  if (changed.length > 0) throw changedDossiers(changed.map(({ code }) => code));
  return outcomesOf(ctx, { decision, recipients, dossiers, notAwarded: read.notAwarded, changeId });
}

/** Why nothing was stored: a dossier that moved between reading and storing, or the decision itself. */
async function whatChanged(
  { db }: StaffContext,
  asRead: readonly { code: string; version: number }[],
): Promise<DomainError> {
  const now = await findDecisionDossiers(
    db,
    asRead.map(({ code }) => code),
  );
  const changed = asRead.filter(({ code, version }) => now.get(code)?.version !== version);
  return changed.length > 0 ? changedDossiers(changed.map(({ code }) => code)) : changedDecision();
}

function changedDossiers(codes: readonly string[]): DomainError {
  const fields = codes.map((code) => ({ field: 'dossiers', message: `Hồ sơ ${code} vừa thay đổi` }));
  return new DomainError(
    'version-conflict',
    `Hồ sơ ${codes.join(', ')} vừa thay đổi. Mở lại quyết định, xem lại rồi xác nhận.`,
    fields,
  );
}
