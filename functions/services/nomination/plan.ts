import {
  assertAccepting,
  type CampaignRules,
  type Choice,
  type ResolvedChoice,
  resolveChoice,
} from '#domain/campaign/rules.ts';
import { DomainError } from '#domain/errors.ts';

/**
 * What the plan says about a dossier's choice.
 * @throws DomainError by the name of what the plan doesn't know, its fields as paths into the dossier.
 */
export function lookUpPlan(campaigns: readonly CampaignRules[], choice: Choice, now: number): ResolvedChoice {
  return inDossier(() => resolveChoice(campaigns, choice, now));
}

/** @throws DomainError `round-closed` or `round-not-started`, its fields as paths into the dossier. */
export function assertOpen(resolved: ResolvedChoice, now: number): void {
  inDossier(() => assertAccepting(resolved, now));
}

/** The plan's rules name a field of the choice; a dossier has the choice as one of its parts. */
function inDossier<T>(rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const fields = error.fields.map(({ field, message }) => ({ field: `choice.${field}`, message }));
    throw new DomainError(error.code, error.detail, fields);
  }
}
