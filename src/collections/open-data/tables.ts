import type { DataTable } from '#domain/open-data/resource.ts';
import { registrationTable } from '#domain/registration/open-data.ts';
import { listRegisters } from '../content.ts';
import { samplesWanted } from '../files.ts';
import { campaignTable } from './campaigns.ts';
import { honourTable } from './honours.ts';
import { zoneTable } from './zones.ts';

/**
 * Every table of open data. A new one is a file beside this and a line here: its CSV, its JSON, its description in
 * `datapackage.json` and its place on the page follow.
 */
const TABLES: readonly (() => DataTable)[] = [
  honourTable,
  campaignTable,
  zoneTable,
  () => registrationTable(listRegisters(), [], samplesWanted()),
];

/** All tables with their rows; a live one has none that hold. */
export function readTables(): DataTable[] {
  return TABLES.map((read) => read());
}
