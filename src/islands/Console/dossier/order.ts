import type { StaffAction } from '#domain/review/actions.ts';
import type { StaffDossier } from '#domain/review/contract.ts';

/** What takes a dossier on, the likeliest first. */
const ONWARD: readonly StaffAction[] = [
  'receive',
  'appraise',
  'resume',
  'record-council',
  'send-to-council',
  'propose',
  'conclude',
  'assess',
  'forward',
  'extend-supplement',
  'give-opinion',
];
/** What is done often beside it. */
const OFTEN: readonly StaffAction[] = [
  'assess',
  'ask-supplement',
  'redirect',
  'return',
  'give-opinion',
  'note',
];
const NOT_YET: readonly StaffAction[] = ['propose', 'conclude', 'send-to-council'];
const BESIDE = 2;

export interface Ordered {
  main: StaffAction | null;
  beside: readonly StaffAction[];
  others: readonly StaffAction[];
}

/**
 * What can be done, with the likeliest as the one main button. Nothing goes up before everyone was assessed; with nobody
 * left to go up, it ends instead.
 */
export function orderActions({ actions, nominees }: Pick<StaffDossier, 'actions' | 'nominees'>): Ordered {
  const assessed = nominees.every(({ assessment }) => assessment !== null);
  const left = nominees.some(
    ({ assessment, outcome }) => assessment?.finding === 'meets' && outcome === null,
  );
  const early: readonly StaffAction[] = assessed ? [left ? 'conclude' : 'propose'] : NOT_YET;
  const main = ONWARD.find((action) => actions.includes(action) && !early.includes(action)) ?? null;
  const rest = actions.filter((action) => action !== main);
  const beside = OFTEN.filter((action) => rest.includes(action)).slice(0, BESIDE);
  return { main, beside, others: rest.filter((action) => !beside.includes(action)) };
}
