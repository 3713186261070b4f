import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { zoneRecords } from '#domain/zone/open-data.ts';

/** Zones as open data: published totals, and levels of communes where there are any; made-up ones say so. */
export const GET: APIRoute = async () =>
  Response.json((await getCollection('zones')).flatMap(({ data }) => zoneRecords(data)));
