import { paths } from '#domain/paths.ts';
import type { CampaignEntry } from '../../collections/campaigns.ts';
import type { JsonLd } from '../../layouts/head.ts';

/** The plan for search engines; what its source leaves blank is left out. */
export function planJsonLd(campaign: CampaignEntry, site: URL | undefined): JsonLd {
  const { number, symbol, date, issuer, subject } = campaign.document;
  const pad = (part: number) => String(part).padStart(2, '0');
  const day = date.month !== null && date.day !== null && `${date.year}-${pad(date.month)}-${pad(date.day)}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: `Kế hoạch ${subject}`,
    legislationType: 'Kế hoạch',
    ...(number === null ? {} : { legislationIdentifier: `${number}/${symbol}` }),
    ...(day ? { legislationDate: day } : {}),
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: issuer.name },
    inLanguage: 'vi',
    url: new URL(paths.campaign(campaign.id), site).href,
  };
}
