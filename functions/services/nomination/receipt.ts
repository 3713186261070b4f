import { deadlineInWords } from '#domain/campaign/deadline.ts';
import type { ResolvedChoice } from '#domain/campaign/rules.ts';
import type { Snapshot } from '#domain/nomination/canonical.ts';
import type { Receipt } from '#domain/nomination/contract.ts';
import { startOfDay, toIsoInVietnam } from '#domain/vietnamese/time.ts';
import type { SubmissionMark } from '../../repositories/versions.ts';

/** What one prints and trusts after submitting: one submission (`mark`) of the dossier, and what it said. */
export function receiptFor(
  code: string,
  { content: { unit, nominees, byPost }, papers }: Snapshot,
  resolved: ResolvedChoice,
  { submittedAt, number, digest }: SubmissionMark,
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
    papers: papers.map(({ name, sha256 }) => ({ name, sha256 })),
    byPost: campaign.papers.filter(({ id }) => byPost.includes(id)).map(({ name }) => name),
    late: round?.deadline ? submittedAt >= startOfDay(round.deadline.before) : false,
  };
}
