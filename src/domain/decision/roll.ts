import type { NomineeKind, RecipientStatus } from '../award/constants.ts';
import type { Decision, Recipient } from '../award/decision-schema.ts';
import { canonicalJson } from '../nomination/canonical.ts';
import { formatDate } from '../vietnamese/time.ts';
import type { DecisionKind } from './constants.ts';
import type { Printed } from './schema.ts';

/** A line of a decision: whom it names, as it prints them. */
export interface DecisionLine extends Printed {
  anchor: string;
  kind: NomineeKind;
  status: RecipientStatus;
  notice: string | null;
}

/** A decision as a document, with its lines. */
export interface KeptDecision {
  kind: DecisionKind;
  campaign: string;
  programme: string;
  round: string | null;
  award: string;
  slug: string;
  number: string;
  date: string;
  signerTitle: string;
  signerName: string;
  subject: string;
  source: { title: string; url: string } | null;
  sample: boolean;
  lines: readonly DecisionLine[];
}

/** What a line says once a later decision has changed it. */
export function noticeOf(
  kind: Exclude<DecisionKind, 'award'>,
  { number, date }: Pick<KeptDecision, 'number' | 'date'>,
) {
  const done = kind === 'correction' ? 'Đính chính' : 'Thu hồi';
  return `${done} theo Quyết định số ${number}, ngày ${formatDate(date)}.`;
}

/** An award decision's lines as they stand after later decisions about them, in the order of their confirmation. */
export function currentLines<Line extends DecisionLine>(
  lines: readonly Line[],
  later: readonly (readonly Line[])[],
): Line[] {
  const changed = new Map(later.flat().map((line) => [line.anchor, line]));
  return lines.map((line) => changed.get(line.anchor) ?? line);
}

/** The decision as the honour roll's content has it: public fields only, in the order of the file. */
export function toContent(decision: KeptDecision): Omit<Decision, 'recipientsFile'> {
  const { number, date, signerTitle, signerName, subject, award, programme, round, source, sample, lines } =
    decision;
  return {
    number,
    date,
    signer: { title: signerTitle, name: signerName || null },
    subject,
    award,
    programme,
    round,
    source: source && { title: source.title, url: source.url },
    recipients: lines.map(toRecipient),
    sample,
  };
}

function toRecipient(line: DecisionLine): Recipient {
  const { anchor, kind, name, title, body, place, achievement, posthumous, role, status, notice } = line;
  return {
    id: anchor,
    kind,
    name,
    ...(title && { title }),
    ...(body && { body }),
    place,
    achievement,
    posthumous,
    ...(role && { role }),
    status,
    ...(notice && { notice }),
  };
}

/**
 * The one text of what the honour roll says of a decision. The build publishes its SHA-256, and a decision whose own
 * text has the same is on the site as it stands.
 */
export function rollText(content: Decision): string {
  const { number, date, signer, subject, award, programme, round, source, recipients, sample } = content;
  return canonicalJson({
    ...{ number, date, signer, subject, award, programme, round, source, recipients, sample },
  });
}
