import { z } from 'zod';
import { dateAsKnown, source } from '../article/schema.ts';
import { ZONE_LEVELS } from './constants.ts';
import { zoneDate } from './date.ts';

const line = z.string().trim().min(1, 'không được để trống');
const count = z.int().min(0);

/** How many units stood at each level, of how many that were assessed. */
export const zoneCounts = z
  .strictObject({ green: count, yellow: count, orange: count, red: count, of: z.int().min(1) })
  .superRefine(({ of, ...levels }, context) => {
    const numbers = ZONE_LEVELS.map((level) => levels[level]);
    const sum = numbers.reduce((a, b) => a + b, 0);
    if (sum === of) return;
    context.addIssue({
      code: 'custom',
      message: `${numbers.join(' + ')} = ${sum}, không bằng tổng ${of} đã ghi ở “of”; xem lại theo nguồn`,
    });
  });

const total = z
  .strictObject({
    date: zoneDate,
    /** The hour that the source gives, in its words. */
    time: line.optional(),
    /** A part of the province; left out: all of it. */
    area: line.optional(),
    communes: zoneCounts.optional(),
    districts: zoneCounts.optional(),
    /** Which districts they were, where the source names them. */
    districtNames: z.partialRecord(z.enum(ZONE_LEVELS), z.array(line)).optional(),
    province: z.enum(ZONE_LEVELS).optional(),
    source,
  })
  .refine(({ communes, districts, province }) => communes ?? districts ?? province, {
    message: 'cần ít nhất một trong: communes, districts, province',
  });

/** `content/zones/<id>/totals.yaml`: totals that were published, and what happened in between. All of it real. */
export const zoneTotalsSchema = z.strictObject({
  totals: z.array(total),
  events: z.array(z.strictObject({ date: dateAsKnown, text: line, source })).default([]),
});

export type ZoneCounts = z.output<typeof zoneCounts>;
export type ZoneTotal = z.output<typeof total>;
export type ZoneEvent = z.output<typeof zoneTotalsSchema>['events'][number];
