import type { DecidedState } from '#domain/mail/decided.ts';
import { GROUND_LABELS, type Ground } from '#domain/review/grounds.ts';
import { mailStatement } from '../../repositories/mails.ts';
import { noteStatement } from '../../repositories/notes.ts';
import type { StaffContext } from '../context.ts';
import { writeMail } from '../mail/write.ts';
import type { CaseFile } from './case.ts';
import type { Change } from './change.ts';

/** The statement that writes to the unit what became of its dossier, and why in the ground's words, if there is one. */
export async function tellDecided(
  ctx: StaffContext,
  { code, choice, holder, receiving }: CaseFile,
  change: Change,
  state: DecidedState,
  ground: Ground | null,
): Promise<D1PreparedStatement> {
  const about = { code, campaign: choice.campaign, office: holder ?? receiving };
  const facts = { state, reason: ground && GROUND_LABELS[ground] };
  const mail = await writeMail({ ctx, input: { kind: 'decided', about, facts } });
  const { changeId, at } = change;
  return mailStatement(ctx.db, { code, changeId, kind: 'decided', ...mail, createdAt: at });
}

/** The statement that keeps why, in the member's own words, where only the offices read it. */
export function privateGround(
  { db, member }: StaffContext,
  { holder, receiving }: CaseFile,
  change: Change,
  text: string,
): D1PreparedStatement {
  const note = { office: holder ?? receiving, author: member.email, stance: null, text, at: change.at };
  return noteStatement(db, change, note);
}
