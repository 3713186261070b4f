import type { APIRoute } from 'astro';
import { toCsv } from '#domain/open-data/csv.ts';
import type { DataTable } from '#domain/open-data/resource.ts';
import { readTables } from '../../collections/open-data/tables.ts';

/** Each table of open data for spreadsheets. */
export function getStaticPaths() {
  const tables = readTables().filter(({ live }) => !live);
  return tables.map((table) => ({ params: { table: table.name }, props: { table } }));
}

export const GET: APIRoute<{ table: DataTable }> = ({ props: { table } }) => {
  const csv = toCsv(
    table.fields.map(({ name }) => name),
    table.rows,
  );
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
