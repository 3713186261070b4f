import { actionsFor } from '#domain/review/actions.ts';
import type { StaffDossier as Shown } from '#domain/review/contract.ts';
import { dueAt } from '#domain/review/due.ts';
import { grantsOf } from '#domain/staff/member.ts';
import { DOSSIER_ROLES, hasInterest } from '#domain/staff/permissions.ts';
import { startOfDay, toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { findColleagues } from '../../repositories/assignees.ts';
import { type DossierView, findView } from '../../repositories/dossier-views.ts';
import type { AssessedNominee } from '../../repositories/nominees.ts';
import type { StaffContext } from '../context.ts';
import type { CaseFile } from './case.ts';
import { withoutInterest } from './colleagues.ts';
import { likenessesOf } from './likenesses.ts';
import { usualDaysOf } from './list-inbox.ts';
import { readable } from './open-dossier.ts';
import { notThere } from './read.ts';

/**
 * A dossier with all that its offices may see of it: everything but the contact.
 * @throws DomainError `nomination-not-found`, `not-allowed`, `unavailable`
 */
export async function readDossier({
  ctx,
  input: { code },
}: {
  ctx: StaffContext;
  input: { code: string };
}): Promise<Shown> {
  const { member } = ctx;
  const view = await findView(ctx.db, code, grantsOf(member, DOSSIER_ROLES));
  if (!view) throw notThere(code);
  const file = await readable(ctx, view.dossier);
  const [colleagues, likenesses] = await Promise.all([
    colleaguesOf(ctx, file),
    likenessesOf(ctx, file, view.likenesses),
  ]);
  return {
    ...(await standingOf(ctx, file)),
    content: file.content,
    ...listsOf(view),
    nominees: file.nominees.map(toNominee),
    likenesses,
    actions: actionsFor(member, file.asked),
    interest: hasInterest(member, file.asked),
    colleagues,
  };
}

async function standingOf(ctx: StaffContext, file: CaseFile) {
  const { code, mark, state, interrupted, receiving, holder, assignee, plain, supplement } = file;
  const submittedAt = file.submittedAt ?? 0;
  const stateSince = file.stateSince ?? submittedAt;
  const { campaigns } = await ctx.site.rules();
  const usualDays = usualDaysOf(campaigns, file);
  const due = dueAt({ state, stateSince, usualDays, supplementDue: supplement?.dueAt ?? null });
  return {
    code,
    version: mark,
    state,
    interrupted,
    stateSince: toIsoInVietnam(stateSince),
    submittedAt: toIsoInVietnam(submittedAt),
    dueAt: due === null ? null : toIsoInVietnam(due),
    overdue: due !== null && ctx.now >= due,
    ...{ receiving, holder, assignee, plain },
    inTime: inTime(file),
    supplement: supplement && {
      fields: [...supplement.fields],
      reason: supplement.reason,
      askedAt: toIsoInVietnam(supplement.askedAt),
      dueAt: toIsoInVietnam(supplement.dueAt),
    },
  };
}

/** Whether it was sent before its round's deadline; null where there is none. */
function inTime({ plan, choice, submittedAt }: CaseFile): boolean | null {
  const deadline = plan?.rounds.find(({ id }) => id === choice.round)?.deadline;
  return deadline ? (submittedAt ?? 0) < startOfDay(deadline.before) : null;
}

function listsOf({ versions, papers, notes, council, history, recused }: DossierView) {
  return {
    versions: versions.map((one) => ({ ...one, submittedAt: toIsoInVietnam(one.submittedAt) })),
    papers: papers.map((one) => ({ ...one, storedAt: toIsoInVietnam(one.storedAt) })),
    notes: notes.map(withTime),
    council: council.map(({ votes, ...one }) => withTime({ ...one, votes: JSON.parse(votes) })),
    history: history.map(withTime),
    recused: recused.map(withTime),
  };
}

function withTime<T extends { at: number }>(one: T): Omit<T, 'at'> & { at: string } {
  return { ...one, at: toIsoInVietnam(one.at) };
}

function toNominee(nominee: AssessedNominee): Shown['nominees'][number] {
  const { nameKey: _key, finding, ground, proposedAward, note, ...rest } = nominee;
  const { position, award } = rest;
  const assessment = finding && {
    position,
    finding,
    ground,
    award: proposedAward ?? award,
    note: note ?? '',
  };
  return { ...rest, assessment };
}

async function colleaguesOf({ db }: StaffContext, { asked }: CaseFile): Promise<Shown['colleagues']> {
  const { campaign, holder } = asked;
  if (holder === null) return [];
  const there = withoutInterest(await findColleagues(db, { campaign, office: holder }), asked);
  return there.map(({ email, name }) => ({ email, name }));
}
