import { z } from 'zod';
import { zoneDate } from './date.ts';
import { communeCode } from './layout-schema.ts';

const codes = z.array(communeCode).default([]);

/** Every commune's level on a date, as lists of codes. */
const day = z.strictObject({
  date: zoneDate,
  sample: z.boolean().default(false),
  green: codes,
  yellow: codes,
  orange: codes,
  red: codes,
});

/** `content/zones/<id>/levels.yaml`: the map of each date. */
export const zoneLevelsSchema = z.strictObject({ days: z.array(day) });

export type ZoneDayLists = z.output<typeof day>;
