import type { APIRoute } from 'astro';
import { asCsv, type DataTable } from '#domain/open-data/resource.ts';
import { readTables } from '../../collections/open-data/tables.ts';

/** Each table of open data for spreadsheets. */
export function getStaticPaths() {
  const tables = readTables().filter(({ live }) => !live);
  return tables.map((table) => ({ params: { table: table.name }, props: { table } }));
}

export const GET: APIRoute<{ table: DataTable }> = ({ props: { table } }) => {
  return new Response(asCsv(table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
