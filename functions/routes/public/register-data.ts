import { Hono } from 'hono';
import { asCsv, asObjects, type DataTable } from '#domain/open-data/resource.ts';
import { registrationTable } from '#domain/registration/open-data.ts';
import type { AppEnv, RequestContext } from '../../http/app-env.ts';
import { countedPlaces } from '../../site/places.ts';

const FRESH = { 'Cache-Control': 'no-cache' };

/** Registrations and commitments as open data: the counts that the map's page shows, from the same cache. */
export const registerData = new Hono<AppEnv>()
  .get('/dang-ky-cam-ket.csv', async (c) => {
    return c.body(asCsv(await tableNow(c)), 200, { ...FRESH, 'Content-Type': 'text/csv; charset=utf-8' });
  })
  .get('/dang-ky-cam-ket.json', async (c) => c.json(asObjects(await tableNow(c)), 200, FRESH));

async function tableNow(c: RequestContext): Promise<DataTable> {
  const { site } = c.var.services;
  const [registers, { samples }, places] = await Promise.all([
    site.registers(),
    site.rules(),
    countedPlaces(c),
  ]);
  return registrationTable(registers, places, samples);
}
