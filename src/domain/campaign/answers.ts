import { CANDIDATE_KINDS, type CandidateKind } from '../award/constants.ts';
import { criteriaFor, routeFor } from './rules.ts';
import type { Award, Campaign, Route } from './schema.ts';

type Programme = Campaign['programmes'][number];
type Office = Campaign['offices'][number];

/** What of a plan the answers rest on; the site's campaigns and the Worker's rules both have it. */
export type AnsweringPlan = Pick<Campaign, 'programmes' | 'awards' | 'routes' | 'offices' | 'criteria'>;

/** Who takes a dossier, by the plan. Offices are `null` where the plan names none. */
export interface Answer {
  programme: Programme;
  award: Award;
  /** The kinds of nominee that this holds for. */
  kinds: readonly CandidateKind[];
  /** `null` where a unit gives the award by its own authority: nothing is sent. */
  route: {
    receiving: Office;
    coordinating: Office | null;
    council: Office | null;
    deciding: Office;
    note: string | undefined;
    sources: Route['sources'];
  } | null;
  criteria: Campaign['criteria'];
}

/**
 * Every answer that the plan holds: for each programme's awards, those that units give themselves too, by kind of
 * nominee where it matters.
 * @throws Error when an award has no route; the build has checked that each has.
 */
export function listAnswers(plan: AnsweringPlan): Answer[] {
  return plan.programmes.flatMap((programme) =>
    plan.awards
      .filter((award) => (award.programmes ?? [programme.id]).includes(programme.id))
      .flatMap((award) => answersFor(plan, programme, award)),
  );
}

/** One where collectives and individuals are judged alike, else one for each. */
function answersFor(plan: AnsweringPlan, programme: Programme, award: Award): Answer[] {
  const route = award.decidedByUnit ? null : namedRoute(plan, programme, award);
  const answers = CANDIDATE_KINDS.map(
    (kind): Answer => ({
      programme,
      award,
      kinds: [kind],
      route,
      criteria: criteriaFor(plan, programme.id, award.level, kind),
    }),
  );
  const [first] = answers;
  const alike = answers.every(({ criteria }) => idsOf(criteria) === idsOf(first?.criteria ?? []));
  return first && alike ? [{ ...first, kinds: CANDIDATE_KINDS }] : answers;
}

function idsOf(criteria: Campaign['criteria']): string {
  return criteria.map(({ id }) => id).join(' ');
}

function namedRoute(plan: AnsweringPlan, programme: Programme, award: Award): NonNullable<Answer['route']> {
  const office = (id: string | null) => plan.offices.find((one) => one.id === id) ?? null;
  const route = routeFor(plan, programme.id, award.level);
  const [receiving, deciding] = [office(route?.receiving ?? null), office(route?.deciding ?? null)];
  if (!route || !receiving || !deciding) throw new Error(`No route for ${programme.id}, ${award.id}.`);
  return {
    receiving,
    coordinating: office(route.coordinating),
    council: office(route.council),
    deciding,
    note: route.note,
    sources: route.sources,
  };
}
