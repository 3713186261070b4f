import { createContext, useContext } from 'react';
import { awardsFor, type CampaignRules } from '#domain/campaign/rules.ts';
import type { SubmittedContent } from '#domain/nomination/canonical.ts';
import type { StaffDossier } from '#domain/review/contract.ts';

/** The open dossier, for its parts and forms. */
export interface Opened {
  dossier: StaffDossier;
  /** As the unit sent it last; null once its time of keeping is over. */
  content: SubmittedContent | null;
  campaign: CampaignRules | undefined;
}

export const DossierContext = createContext<Opened | null>(null);

/** The dossier around this part. @throws Error outside of one. */
export function useDossier(): Opened {
  const opened = useContext(DossierContext);
  if (!opened) throw new Error('Outside of a dossier');
  return opened;
}

/** The content, which the API hands on as it was sent and checked then. */
export function contentOf({ content }: { content?: unknown }): SubmittedContent | null {
  return typeof content === 'object' && content !== null ? (content as SubmittedContent) : null;
}

/** Name of an office of the campaign; the id of one that the plan has no more. */
export function officeName({ campaign }: Opened, id: string | null): string | null {
  return id === null ? null : (campaign?.offices.find((office) => office.id === id)?.name ?? id);
}

/** Name of an award of the campaign. */
export function awardName({ campaign }: Opened, id: string): string {
  return campaign?.awards.find((award) => award.id === id)?.name ?? id;
}

/** Awards that can be proposed under the dossier's programme. */
export function awardsOf({ campaign, content }: Opened) {
  return campaign && content ? awardsFor(campaign, content.choice.programme) : [];
}
