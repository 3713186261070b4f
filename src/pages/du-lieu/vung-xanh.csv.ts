import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { zoneCsv, zoneRecords } from '#domain/zone/open-data.ts';

/** The records of vung-xanh.json as a table. */
export const GET: APIRoute = async () =>
  new Response(zoneCsv((await getCollection('zones')).flatMap(({ data }) => zoneRecords(data))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
