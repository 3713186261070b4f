import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { rollText } from '#domain/decision/roll.ts';
import { getCollection } from '../../collections/content.ts';

/** SHA-256 of what each decision of this build says: the Worker sees by it which confirmed decisions are published. */
export const GET: APIRoute = () => {
  const digests = getCollection('decisions').map(({ data }) => [
    `${data.campaign}/${data.slug}`,
    createHash('sha256').update(rollText(data)).digest('hex'),
  ]);
  return Response.json(Object.fromEntries(digests));
};
