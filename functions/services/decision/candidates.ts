import type { Candidate } from '#domain/decision/contract.ts';
import type { DecisionPlace } from '#domain/decision/schema.ts';
import { hasInterest, mayKeepDecisions } from '#domain/staff/permissions.ts';
import { countWaiting, type DecisionDossier, listWaiting } from '../../repositories/decision-dossiers.ts';
import type { StaffContext } from '../context.ts';
import { assertKeeps } from './permit.ts';

/**
 * Where nominees wait for a decision, in the offices whose decisions the member keeps.
 * @throws DomainError `unavailable`
 */
export async function waitingPlaces({ ctx }: { ctx: StaffContext }) {
  const places = await countWaiting(ctx.db);
  return places.filter(({ campaign, deciding }) => mayKeepDecisions(ctx.member, campaign, deciding));
}

/**
 * The nominees who wait there: found to meet the criteria, without an outcome. Dossiers in which the member has an
 * interest are left out.
 * @throws DomainError `not-allowed`, `unavailable`
 */
export async function candidatesFor({
  ctx,
  input,
}: {
  ctx: StaffContext;
  input: DecisionPlace;
}): Promise<{ candidates: Candidate[]; more: boolean }> {
  assertKeeps(ctx, input);
  const { dossiers, more } = await listWaiting(ctx.db, input);
  const own = dossiers.filter((one) => !hasInterest(ctx.member, { ...one, offices: [] }));
  return { candidates: own.flatMap(toCandidates), more };
}

function toCandidates({ code, unit, nominees }: DecisionDossier): Candidate[] {
  return nominees
    .filter(({ finding, outcome }) => finding === 'meets' && outcome === null)
    .map(
      ({
        position,
        kind,
        name,
        title,
        body,
        posthumous,
        achievement,
        award,
        proposedAward,
        findingNote,
      }) => ({
        ...{ code, unit, position, kind, name, title, body, posthumous, achievement, award },
        proposedAward: proposedAward ?? award,
        note: findingNote ?? '',
      }),
    );
}
