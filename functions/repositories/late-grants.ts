import { and, eq } from 'drizzle-orm';
import type { LateGrant } from '#domain/nomination/late-grant.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import { lateGrants } from '../db/schema.ts';
import { auditStatement } from './audit.ts';

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

/** A grant as it is given, on the word of one dossier: the unit's, as staff read it in the change `changeId`. */
export interface NewGrant extends LateGrant {
  code: string;
  changeId: string;
  unit: string;
  reason: string;
  actor: { kind: 'staff'; name: string };
  at: number;
}

const INSERT = `INSERT INTO late_grants (campaign, round, unit_key, unit, reason, granted_by, granted_at, until)
  SELECT ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM nominations WHERE code = ?1 AND change_id = ?2`;

/**
 * Stores the grant with an audit line; the dossier itself stays as it is.
 * @returns false, and nothing is stored, when the dossier changed since it was read.
 */
export async function storeGrant(db: Database, grant: NewGrant): Promise<boolean> {
  const { code, changeId, campaign, round, unitKey, unit, reason, actor, at, until } = grant;
  const insert = db.d1
    .prepare(INSERT)
    .bind(code, changeId, campaign, round, unitKey, unit, reason, actor.name, at, until);
  const event = { entity: 'nomination', id: code, action: 'grant-late', from: null, to: null } as const;
  const [inserted] = await writeTogether(db, [
    insert,
    auditStatement(db, { ...event, actor, reason, at }, changeId),
  ]);
  return inserted === 1;
}
