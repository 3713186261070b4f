import type { RoleGrant, StaffMember } from '#domain/staff/member.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import { plainAuditStatement } from './audit.ts';

type Row = Omit<StaffMember, 'grants'> & { grants: string };

/** A member's roles as JSON, in an order of their own. */
export const GRANTS_AS_JSON = `(SELECT json_group_array(json_object('role', role, 'campaign', campaign, 'office', office))
  FROM (SELECT role, campaign, office FROM staff_roles WHERE staff_id = staff.id ORDER BY role, campaign, office))`;

const FIND_ACTIVE = `SELECT id, email, name, office, unit, ${GRANTS_AS_JSON} AS grants
  FROM staff WHERE email = ?1 AND active = 1`;

/** The member of that e-mail (in lower case), unless there is none or they are no longer active. */
export async function findActiveMember({ d1 }: Database, email: string): Promise<StaffMember | null> {
  const row = await reach(() => d1.prepare(FIND_ACTIVE).bind(email).first<Row>());
  return row && { ...row, grants: JSON.parse(row.grants) as RoleGrant[] };
}

/** Writes into the audit log that somebody was refused something. */
export async function storeRefusal(
  db: Database,
  { email, wanted, at }: { email: string; wanted: string; at: number },
): Promise<void> {
  const actor = { kind: 'staff', name: email } as const;
  const event = { entity: 'staff', id: email, action: 'be-refused', from: null, to: null } as const;
  await writeTogether(db, [plainAuditStatement(db, { ...event, actor, reason: wanted, at })]);
}
