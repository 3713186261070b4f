import { and, eq } from 'drizzle-orm';
import type { LateGrant } from '#domain/nomination/late-grant.ts';
import { type Database, reach } from '../db/client.ts';
import { lateGrants } from '../db/schema.ts';

/** The grants for a unit (by `unitKey`) in a round, ended ones included. */
export async function findGrants(
  { orm }: Database,
  wanted: Pick<LateGrant, 'campaign' | 'round' | 'unitKey'>,
): Promise<LateGrant[]> {
  const { campaign, round, unitKey, until } = lateGrants;
  return reach(() =>
    orm
      .select({ campaign, round, unitKey, until })
      .from(lateGrants)
      .where(and(eq(campaign, wanted.campaign), eq(round, wanted.round), eq(unitKey, wanted.unitKey))),
  );
}

/** A grant as it is given. */
export interface NewGrant extends LateGrant {
  unit: string;
  reason: string;
  by: string;
  at: number;
}

const INSERT = `INSERT INTO late_grants (campaign, round, unit_key, unit, reason, granted_by, granted_at, until)
  SELECT ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM nominations WHERE code = ?1 AND change_id = ?2`;

/** The statement that keeps a grant, given on the word of one dossier, in the batch of the change `changeId`. */
export function grantStatement(
  { d1 }: Database,
  { code, changeId }: { code: string; changeId: string },
  { campaign, round, unitKey, unit, reason, by, at, until }: NewGrant,
): D1PreparedStatement {
  return d1.prepare(INSERT).bind(code, changeId, campaign, round, unitKey, unit, reason, by, at, until);
}
