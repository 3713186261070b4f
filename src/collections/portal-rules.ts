import { citePlan, documentClauses } from '#domain/campaign/document.ts';
import { listClauses } from '#domain/campaign/plan-text.ts';
import type { CampaignRules } from '#domain/campaign/rules.ts';
import type { CampaignEntry } from './campaigns.ts';

/** The campaign's rules without its text, with the words of every clause that a rule cites. */
export function toRules(campaign: CampaignEntry): CampaignRules {
  const rules = {
    id: campaign.id,
    title: campaign.title,
    shortTitle: campaign.shortTitle,
    place: campaign.place,
    cited: citePlan(campaign.document),
    programmes: campaign.programmes,
    rounds: campaign.rounds,
    offices: campaign.offices,
    awards: campaign.awards,
    routes: campaign.routes,
    procedure: campaign.procedure,
    papers: campaign.papers,
    criteria: campaign.criteria,
    contacts: campaign.contacts,
    ...(campaign.retention && { retention: campaign.retention }),
    ...(campaign.register && { register: campaign.register.office }),
  };
  const cited = citedAnchors(rules);
  const clauses = [...documentClauses(campaign.document), ...listClauses(campaign.blocks)];
  const quotes = clauses
    .filter(({ anchor }) => cited.has(anchor))
    .map(({ anchor, label, text }) => [anchor, { label, text }]);
  return { ...rules, quotes: Object.fromEntries(quotes) };
}

function citedAnchors(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const own = 'clause' in value && typeof value.clause === 'string' ? [value.clause] : [];
  return new Set([...own, ...Object.values(value).flatMap((inner) => [...citedAnchors(inner)])]);
}
