import type { DataTable } from '#domain/open-data/resource.ts';
import { campaignTable } from './campaigns.ts';
import { honourTable } from './honours.ts';
import { zoneTable } from './zones.ts';

/**
 * Every table of open data. A new one is a file beside this and a line here: its CSV, its JSON, its description in
 * `datapackage.json` and its place on the page follow.
 */
const TABLES: readonly (() => DataTable)[] = [honourTable, campaignTable, zoneTable];

/** All tables with their rows. */
export function readTables(): DataTable[] {
  return TABLES.map((read) => read());
}
