import type { DecisionPlace } from '#domain/decision/schema.ts';
import type { Place } from '../places.ts';

/** In place of an id: a decision that is being written. */
export const NEW = 'moi';

/** The list of decisions in a state. */
export function listPlace(state = ''): Place {
  return { screen: 'decisions', open: null, query: { state } };
}

export function decisionPlace(id: number): Place {
  return { screen: 'decisions', open: String(id), query: {} };
}

/** Where a decision is written for those who wait there. */
export function recordPlace({ campaign, programme, round, deciding }: DecisionPlace): Place {
  return { screen: 'decisions', open: NEW, query: { campaign, programme, round: round ?? '', deciding } };
}

/** The place in `recordPlace`'s address. */
export function waitingPlaceIn(query: Place['query']): DecisionPlace {
  const { campaign = '', programme = '', round = '', deciding = '' } = query;
  return { campaign, programme, round: round || null, deciding };
}
