import type { RoleGrant, StaffMember } from '#domain/staff/member.ts';
import { type Database, reach } from '../db/client.ts';

/** A member as they stand in the database, whether they are still active or not. */
export interface StoredMember extends StaffMember {
  active: boolean;
  version: number;
  createdAt: number;
}

type Row = Omit<StoredMember, 'grants' | 'active'> & { grants: string; active: number };

/** SQL for a column of members' e-mails: the member's name, or what stands there where there is no such member. */
export const nameOf = (column: string) =>
  `coalesce((SELECT staff.name FROM staff WHERE staff.email = ${column}), ${column})`;

/** A member with their roles as JSON, in the order of `tidyGrants`. */
const SELECT = `SELECT id, email, name, office, unit, active, version, created_at AS createdAt,
  (SELECT json_group_array(json_object('role', role, 'campaign', campaign, 'office', office))
    FROM (SELECT * FROM staff_roles WHERE staff_id = staff.id ORDER BY role, campaign, office)) AS grants
  FROM staff`;

/** The member of that e-mail (in lower case). */
export async function findMemberByEmail({ d1 }: Database, email: string): Promise<StoredMember | null> {
  const row = await reach(() => d1.prepare(`${SELECT} WHERE email = ?1`).bind(email).first<Row>());
  return row && toMember(row);
}

export async function findMember({ d1 }: Database, id: number): Promise<StoredMember | null> {
  const row = await reach(() => d1.prepare(`${SELECT} WHERE id = ?1`).bind(id).first<Row>());
  return row && toMember(row);
}

/** All members, in no order that means anything. */
export async function allMembers({ d1 }: Database): Promise<StoredMember[]> {
  const { results } = await reach(() => d1.prepare(SELECT).all<Row>());
  return results.map(toMember);
}

function toMember({ active, grants, ...row }: Row): StoredMember {
  return { ...row, active: active === 1, grants: JSON.parse(grants) as RoleGrant[] };
}
