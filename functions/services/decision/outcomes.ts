import type { ConfirmInput } from '#domain/decision/schema.ts';
import { toMend } from '#domain/errors.ts';
import { transition } from '#domain/review/transition.ts';
import type { DecidedDossier, DecidedNominee } from '../../repositories/decision-confirmations.ts';
import type { DecisionDossier } from '../../repositories/decision-dossiers.ts';
import type { DecisionRow } from '../../repositories/decisions.ts';
import type { NewMail } from '../../repositories/mails.ts';
import type { StaffContext } from '../context.ts';
import { writeMail } from '../mail/write.ts';

interface Decided {
  decision: DecisionRow;
  recipients: readonly { code: string; position: number }[];
  dossiers: ReadonlyMap<string, DecisionDossier>;
  notAwarded: ConfirmInput['notAwarded'];
  changeId: string;
}

/**
 * What comes of an award decision: each nominee's outcome, each dossier's next standing, and the mails to those whose
 * dossier is decided in full.
 * @throws DomainError `invalid-input` for one not awarded who isn't a waiting nominee of the decision's dossiers
 */
export async function outcomesOf(
  ctx: Pick<StaffContext, 'site' | 'now'>,
  { decision, recipients, dossiers, notAwarded, changeId }: Decided,
): Promise<{ dossiers: DecidedDossier[]; nominees: DecidedNominee[]; mails: NewMail[] }> {
  const nominees: DecidedNominee[] = [
    ...recipients.map((one) => ({
      ...one,
      outcome: 'awarded' as const,
      award: decision.award,
      ground: null,
    })),
    ...notAwarded.map((one) => ({ ...one, outcome: 'not-awarded' as const, award: null })),
  ];
  const decided = new Set(nominees.map(keyOf));
  assertWaitingOthers({ dossiers, notAwarded, recipients });
  const moved = [...dossiers.values()].map((dossier) => nextOf(dossier, decided));
  const over = moved.filter(({ to }) => to === 'awarded');
  const mails = over.map(({ code }) => decidedMail(ctx, decision, code, changeId));
  return { dossiers: moved, nominees, mails: await Promise.all(mails) };
}

function keyOf({ code, position }: { code: string; position: number }): string {
  return `${code} ${position}`;
}

function assertWaitingOthers({
  dossiers,
  notAwarded,
  recipients,
}: Pick<Decided, 'dossiers' | 'notAwarded' | 'recipients'>): void {
  const taken = new Set(recipients.map(keyOf));
  const fields = notAwarded.flatMap((one, index) => {
    const nominee = dossiers.get(one.code)?.nominees.find(({ position }) => position === one.position);
    const waits = nominee?.outcome === null && !taken.has(keyOf(one));
    taken.add(keyOf(one));
    return waits ? [] : [{ field: `notAwarded.${index}`, message: 'Chọn một đề nghị còn chờ kết quả' }];
  });
  if (fields.length > 0) throw toMend(fields);
}

/** On to `awarded` once all its nominees have an outcome; while others wait it stays, one version on. */
function nextOf(dossier: DecisionDossier, decided: ReadonlySet<string>): DecidedDossier {
  const { code, version, state: from, holder, nominees } = dossier;
  const isOver = nominees.every(
    ({ outcome, position }) => outcome !== null || decided.has(keyOf({ code, position })),
  );
  const to = isOver ? transition(dossier, { to: 'awarded', by: 'staff' }).state : from;
  return { code, version, from, to, holder };
}

async function decidedMail(
  ctx: Pick<StaffContext, 'site' | 'now'>,
  { campaign, deciding }: DecisionRow,
  code: string,
  changeId: string,
): Promise<NewMail> {
  const about = { code, campaign, office: deciding };
  const facts = { state: 'awarded', reason: null } as const;
  const mail = await writeMail({ ctx, input: { kind: 'decided', about, facts } });
  return { ...mail, code, changeId, kind: 'decided', createdAt: ctx.now };
}
