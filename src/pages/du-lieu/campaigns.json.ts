import type { APIRoute } from 'astro';
import type { PortalRules } from '#domain/campaign/rules.ts';
import { getCollection } from '../../collections/content.ts';
import { samplesWanted } from '../../collections/files.ts';
import { readNameIndex } from '../../collections/name-index.ts';
import { toRules } from '../../collections/portal-rules.ts';

/** The rules of every campaign: the Worker decides by this file and the nomination form asks by it. */
export const GET: APIRoute = ({ site }) => {
  const campaigns = getCollection('campaigns');
  const rules: PortalRules = {
    site: site?.origin ?? '',
    samples: samplesWanted(),
    nameIndex: readNameIndex()?.digest ?? null,
    campaigns: campaigns.map(({ data }) => toRules(data)),
  };
  return Response.json(rules);
};
