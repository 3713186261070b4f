import type { CampaignRules } from '../campaign/rules.ts';

/** Where feedback about a campaign goes. */
export interface Receiving {
  /** Id of the office that takes it in. */
  office: string;
  /** Whom it reaches, as the sender reads it. */
  name: string;
  /** The clause that says so; null where the plan is silent, and the choice is the portal's. */
  clause: string | null;
}

/**
 * Who gets feedback: whom the plan names for it, by the office it names on the way (`through`); else the first office
 * that receives the plan's dossiers, which is the portal's choice.
 */
export function feedbackOffice({
  contacts,
  offices,
  routes,
}: Pick<CampaignRules, 'contacts' | 'offices' | 'routes'>): Receiving {
  const nameOf = (wanted: string) => offices.find(({ id }) => id === wanted)?.name ?? wanted;
  const named = contacts.find(({ purpose }) => purpose === 'feedback');
  if (named)
    return { office: named.through ?? named.office, name: nameOf(named.office), clause: named.clause };
  const office = routes[0]?.receiving ?? '';
  return { office, name: nameOf(office), clause: null };
}
