import { env } from 'cloudflare:workers';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { paths } from '#domain/paths.ts';
import { Portal } from './support/portal.ts';
import { commitment, registration, sendEntry } from './support/registrations.ts';

const portal = new Portal();
const NAME = 'dang-ky-cam-ket';

it('gives the counts of the map’s page to anyone, small ones left empty, by CSV and by JSON alike', async () => {
  for (let count = 0; count < 2; count++) await sendEntry(portal, paths.api.commitments, commitment());
  await sendEntry(portal, paths.api.registrations, registration());
  const json = await portal.fetch(paths.dataFile(NAME, 'json'));
  expect(json.headers.get('access-control-allow-origin')).toBe('*');
  expect(json.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  const rows = await json.json<Record<string, unknown>[]>();
  const { place, kind } = commitment();
  const of = (place: string, kind: string) =>
    rows.find(({ ma_noi, loai }) => ma_noi === place && loai === kind)?.['so_luong'];
  expect(of(place, kind)).toBeNull();
  // Not confirmed yet.
  expect(of(registration().place, 'dang-ky')).toBe(0);
  await sendEntry(portal, paths.api.commitments, commitment());
  const csv = await portal.fetch(paths.dataFile(NAME, 'csv'));
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const lines: Record<string, string>[] = parse(await csv.text(), { bom: true, columns: true });
  expect(lines).toHaveLength(rows.length);
  expect(Object.keys(lines[0] ?? {})).toEqual(Object.keys(rows[0] ?? {}));
  expect(lines.find((line) => line['ma_noi'] === place && line['loai'] === kind)?.['so_luong']).toBe('3');
});

it('is refused by a page, not by half a table, while the database is away', async () => {
  await env.DB.exec('ALTER TABLE register_entries RENAME TO away');
  const answer = await portal.fetch(paths.dataFile(NAME, 'csv'));
  await env.DB.exec('ALTER TABLE away RENAME TO register_entries');
  expect(answer.status).toBe(503);
});
