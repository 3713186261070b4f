import type { workingDayCounts } from '#domain/vietnamese/working-days.ts';
import { type Database, reach } from '../db/client.ts';
import { dayOf } from './vietnam-day.ts';

export interface PublicCount {
  campaign: string;
  round: string | null;
  received: number;
  awarded: number;
}

/** Dossiers by campaign and round, and how many working days it took from the first sending to the award. */
export async function countForPublic(
  { d1 }: Database,
  { first, counts }: ReturnType<typeof workingDayCounts>,
): Promise<{
  counts: PublicCount[];
  days: { campaign: string; round: string | null; value: number; count: number }[];
}> {
  const [received, days] = await reach(() =>
    d1.batch<never>([
      d1.prepare(`SELECT campaign, round, count(*) AS received,
          count(*) FILTER (WHERE state IN ('awarded', 'published')) AS awarded
        FROM nominations INDEXED BY nominations_by_round
        WHERE campaign <> '' AND state <> 'draft' GROUP BY campaign, round`),
      d1
        .prepare(
          `WITH calendar(day, count) AS MATERIALIZED (SELECT key + ?2, value FROM json_each(?1)),
           decided AS (
             SELECT campaign, round, submitted_at AS since,
               (SELECT min(at) FROM audit_events WHERE entity = 'nomination' AND entity_id = code
                 AND to_state = 'awarded') AS until
             FROM nominations WHERE campaign <> '' AND state IN ('awarded', 'published'))
           SELECT campaign, round, later.count - earlier.count AS value, count(*) AS count FROM decided
             JOIN calendar AS earlier ON earlier.day = ${dayOf('since')}
             JOIN calendar AS later ON later.day = ${dayOf('until')}
           WHERE until IS NOT NULL GROUP BY campaign, round, value`,
        )
        .bind(JSON.stringify(counts), first),
    ]),
  );
  return { counts: received?.results ?? [], days: days?.results ?? [] };
}
