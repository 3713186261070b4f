import type { AwardLevel } from '#domain/award/constants.ts';
import type { Campaign } from '#domain/campaign/schema.ts';
import { joinScopes, levelWords, programmeWords } from '../plan/scope.ts';

/** What an office does for a dossier. */
export type OfficeRole = 'receiving' | 'coordinating' | 'council' | 'deciding';

export interface OfficeInRole {
  text: string;
  clause: string;
  /** Programmes and levels, where it has the role for some of the plan's only. */
  scope: string;
}

/** The offices that have the role, each once, in the plan's order; none where the plan names none. */
export function officesWith(campaign: Campaign, role: OfficeRole): OfficeInRole[] {
  const all = reach(campaign, campaign.routes);
  return campaign.offices.flatMap(({ id, name, clause }) => {
    const own = campaign.routes.filter((route) => route[role] === id);
    if (own.length === 0) return [];
    const { programmes, levels } = reach(campaign, own);
    const scope = joinScopes(
      programmes.length < all.programmes.length ? programmeWords(campaign, programmes) : '',
      levels.length < all.levels.length ? levelWords(levels) : '',
    );
    return [{ text: name, clause, scope }];
  });
}

function reach(
  { programmes }: Campaign,
  routes: Campaign['routes'],
): { programmes: string[]; levels: AwardLevel[] } {
  const every = programmes.map(({ id }) => id);
  return {
    programmes: [...new Set(routes.flatMap((route) => route.programmes ?? every))],
    levels: [...new Set(routes.flatMap(({ levels }) => levels))],
  };
}
