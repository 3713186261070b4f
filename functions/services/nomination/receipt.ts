import { deadlineInWords } from '#domain/campaign/deadline.ts';
import type { ResolvedChoice } from '#domain/campaign/rules.ts';
import type { Receipt } from '#domain/nomination/contract.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';

/** One submission of a dossier: when, the how manieth, and what it said. */
interface Submitted {
  submittedAt: number;
  number: number;
  digest: string;
}

/** What one prints and trusts after submitting. */
export function receiptFor(
  code: string,
  { unit, nominees }: Pick<Nomination, 'unit' | 'nominees'>,
  resolved: ResolvedChoice,
  { submittedAt, number, digest }: Submitted,
): Receipt {
  const { campaign, programme, award, round, receiving, coordinating, council, deciding } = resolved;
  const collectives = nominees.filter((nominee) => nominee.kind === 'collective').length;
  return {
    code,
    state: 'submitted',
    submittedAt: toIsoInVietnam(submittedAt),
    unit: unit.name,
    campaign: campaign.title,
    programme: programme.name,
    award: award.name,
    round: round?.name ?? null,
    deadline: round?.deadline ? deadlineInWords(round.deadline) : null,
    receiving,
    coordinating,
    council,
    deciding,
    collectives,
    individuals: nominees.length - collectives,
    number,
    digest,
    papers: [],
  };
}
