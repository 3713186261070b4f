import type { CampaignRules } from '#domain/campaign/rules.ts';
import { paths } from '#domain/paths.ts';

interface ClauseLinkProps {
  campaign: CampaignRules;
  clause: string;
}

/** Leads to a clause of the plan, in a tab of its own so that the form stays open. */
export function ClauseLink({ campaign, clause }: ClauseLinkProps) {
  return (
    <a className="cite" href={paths.clause(campaign.id, clause)} target="_blank" rel="noopener">
      {campaign.quotes[clause]?.label ?? 'kế hoạch'}
      <span className="vh"> của kế hoạch (mở ở thẻ mới)</span>
    </a>
  );
}
