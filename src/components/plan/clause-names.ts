import { documentClauses } from '#domain/campaign/document.ts';
import { listClauses } from '#domain/campaign/plan-text.ts';
import { paths } from '#domain/paths.ts';
import type { CampaignEntry } from '../../collections/campaigns.ts';

/** `III.2.2.a.3` for the anchor `iii-2-2-a-3`; `¶` for a paragraph that has no number of its own. */
export function shortName(anchor: string): string {
  const steps = anchor.split('-');
  if (!/^[ivx]+$/.test(steps[0] ?? '') || /^d\d+$/.test(steps.at(-1) ?? '')) return '¶';
  return steps
    .map((step, index) => (index === 0 ? step.toUpperCase() : step === 'dd' ? 'đ' : step))
    .join('.');
}

/** How a citation names the clause: `mục III.2.2.a.3`, `phần mở đầu, đoạn 1`, `nơi nhận`. */
function citedName(anchor: string, label: string): string {
  const short = shortName(anchor);
  return short === '¶' ? label : `mục ${short}`;
}

export interface ClauseName {
  name: string;
  href: string;
}

/** What to call each clause of a plan, and its address; `undefined` for an anchor that the plan doesn't have. */
export function clauseNames(campaign: CampaignEntry): (anchor: string) => ClauseName | undefined {
  const clauses = [...documentClauses(campaign.document), ...listClauses(campaign.blocks)];
  const labels = new Map(clauses.map(({ anchor, label }) => [anchor, label]));
  return (anchor) => {
    const label = labels.get(anchor);
    if (label === undefined) return undefined;
    return { name: citedName(anchor, label), href: paths.clause(campaign.id, anchor) };
  };
}

/** `mục I` at the head of a sentence: `Mục I`. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
