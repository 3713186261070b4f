import { readCampaigns } from '../../../src/collections/campaigns.ts';
import { toRules } from '../../../src/collections/portal-rules.ts';

/** The five plans as the form reads them. */
export const PLANS = readCampaigns().map(toRules);

/** One of them. */
export function plan(id: string) {
  const found = PLANS.find((one) => one.id === id);
  if (!found) throw new Error(`no plan ${id}`);
  return found;
}

/** An instant in Vietnam, in epoch milliseconds. */
export const at = (local: string) => Date.parse(`${local}+07:00`);
