import type { APIRoute } from 'astro';
import { asObjects, type DataTable } from '#domain/open-data/resource.ts';
import { readTables } from '../../collections/open-data/tables.ts';

/** Each table of open data for programs. */
export function getStaticPaths() {
  const tables = readTables().filter(({ live }) => !live);
  return tables.map((table) => ({ params: { table: table.name }, props: { table } }));
}

export const GET: APIRoute<{ table: DataTable }> = ({ props: { table } }) => Response.json(asObjects(table));
