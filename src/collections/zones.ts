import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import type { FieldProblem } from '#domain/errors.ts';
import { toZoneDay, type ZoneDay } from '#domain/zone/history.ts';
import { checkDays, checkLayout, checkTotals } from '#domain/zone/integrity.ts';
import { type Commune, type ZoneLayout, zoneLayoutSchema } from '#domain/zone/layout-schema.ts';
import { zoneLevelsSchema } from '#domain/zone/levels-schema.ts';
import { type ZoneEvent, type ZoneTotal, zoneTotalsSchema } from '#domain/zone/totals-schema.ts';
import type { CampaignEntry } from './campaigns.ts';
import { ContentError, describeIssues } from './content-error.ts';
import { findContentFiles, isPublished, readDataFile } from './files.ts';

/** A province's zones as pages see them; days and totals from the earliest. `id` is the folder. */
export interface ZoneEntry {
  id: string;
  province: string;
  campaign: string | undefined;
  communes: Commune[];
  days: ZoneDay[];
  totals: ZoneTotal[];
  events: ZoneEvent[];
}

/**
 * Every province of `content/zones`: `layout.yaml`, and `levels.yaml` and `totals.yaml` where it has them.
 * @throws ContentError naming file, field and mend.
 */
export function readZones(campaigns: readonly CampaignEntry[]): ZoneEntry[] {
  return findContentFiles('zones/*/layout.yaml').map((path) => readZone(path, campaigns));
}

/**
 * Reads and checks the province whose `layout.yaml` is at the path.
 * @throws ContentError naming the first of its files that is wrong, field and mend.
 */
export function readZone(path: string, campaigns: readonly CampaignEntry[]): ZoneEntry {
  const folder = dirname(path);
  const layout = readPart(path, zoneLayoutSchema, (found) => [
    ...checkLayout(found),
    ...checkCampaign(found, campaigns),
  ]);
  const { totals, events } = readOptional(join(folder, 'totals.yaml'), zoneTotalsSchema, (found) =>
    checkTotals(found.totals, layout),
  ) ?? { totals: [], events: [] };
  const { days } = readOptional(join(folder, 'levels.yaml'), zoneLevelsSchema, (found) =>
    checkDays(found.days, layout, totals),
  ) ?? { days: [] };
  return {
    id: basename(folder),
    province: layout.province,
    campaign: layout.campaign,
    communes: layout.communes.flatMap(({ tile, ...commune }) => (tile ? [{ ...commune, tile }] : [])),
    days: days.filter(isPublished).map(toZoneDay).sort(byDate),
    totals: totals.toSorted(byDate),
    events: events.toSorted(byDate),
  };
}

function readPart<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  check: (found: z.output<Schema>) => FieldProblem[],
): z.output<Schema> {
  const file = readDataFile(path);
  const parsed = schema.safeParse(file.data, { reportInput: true });
  if (!parsed.success) throw new ContentError(file.path, describeIssues(parsed.error.issues));
  const problems = check(parsed.data);
  if (problems.length > 0) throw new ContentError(file.path, problems);
  return parsed.data;
}

function readOptional<Schema extends z.ZodType>(...part: Parameters<typeof readPart<Schema>>) {
  return existsSync(part[0]) ? readPart<Schema>(...part) : undefined;
}

function checkCampaign({ campaign }: ZoneLayout, campaigns: readonly CampaignEntry[]): FieldProblem[] {
  if (campaign === undefined || campaigns.some(({ id }) => id === campaign)) return [];
  const known = campaigns.map(({ id }) => id).join(', ');
  return [{ field: 'campaign', message: `không có phong trào “${campaign}”; dùng một trong: ${known}` }];
}

function byDate(a: { date: string }, b: { date: string }): number {
  return a.date.localeCompare(b.date);
}
