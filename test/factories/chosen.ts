import { type Choice, type ResolvedChoice, resolveChoice } from '#domain/campaign/rules.ts';
import { startOfDay } from '#domain/vietnamese/time.ts';
import { readCampaigns } from '../../src/collections/campaigns.ts';
import { toRules } from '../../src/collections/portal-rules.ts';

const RULES = readCampaigns().map(toRules);

/** What the published plans say about a choice. @throws DomainError where they don't know it. */
export function makeChosen(choice: Choice): ResolvedChoice {
  return resolveChoice(RULES, choice, startOfDay('2021-12-08'));
}
