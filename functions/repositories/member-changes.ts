import type { AuditActor } from '#domain/audit/constants.ts';
import type { StaffMember } from '#domain/staff/member.ts';
import { type Database, writeTogether } from '../db/client.ts';
import { type AuditEvent, auditStatement, plainAuditStatement } from './audit.ts';

/** What is written of a member, and by whom. */
export interface MemberWrite extends Omit<StaffMember, 'id'> {
  active: boolean;
  actor: { kind: AuditActor; name?: string | undefined };
  reason: string;
  at: number;
  /** What changed, as JSON. */
  detail: string;
  changeId: string;
}

const INSERT = `INSERT INTO staff (email, name, office, unit, active, version, change_id, created_at)
  VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?7) ON CONFLICT DO NOTHING`;

const ADMINISTERS = `EXISTS (SELECT 1 FROM staff_roles
  WHERE staff_id = staff.id AND role = 'administrator' AND campaign = '*' AND office = '*')`;

/** Nobody is left to give roles when the last active administrator stops being one: such a change writes nothing. */
const UPDATE = `UPDATE staff SET name = ?3, office = ?4, unit = ?5, active = ?6, change_id = ?7, version = version + 1
  WHERE id = ?1 AND version = ?2 AND (?8 OR NOT (active AND ${ADMINISTERS})
    OR EXISTS (SELECT 1 FROM staff AS other JOIN staff_roles ON staff_id = other.id
      WHERE role = 'administrator' AND campaign = '*' AND staff_roles.office = '*'
        AND other.active AND other.id <> ?1))`;

const DELETE_ROLES = `DELETE FROM staff_roles
  WHERE staff_id = (SELECT id FROM staff WHERE email = ?1 AND change_id = ?2)`;

const INSERT_ROLES = `INSERT INTO staff_roles (staff_id, role, campaign, office)
  SELECT staff.id, value ->> 'role', value ->> 'campaign', value ->> 'office'
  FROM staff JOIN json_each(?3) WHERE email = ?1 AND change_id = ?2`;

/**
 * Stores new members with their roles and an audit line each, all in one batch.
 * @returns which of them were stored: nothing is written for one whose e-mail is taken.
 */
export async function insertMembers(db: Database, writes: readonly MemberWrite[]): Promise<boolean[]> {
  const statements = writes.map((write) => {
    const { email, name, office, unit, active, changeId, at } = write;
    const insert = db.d1.prepare(INSERT).bind(email, name, office, unit, Number(active), changeId, at);
    return [insert, ...followUps(db, write, 'add-member')];
  });
  const changed = await writeTogether(db, statements.flat());
  let place = 0;
  return statements.map(({ length }) => {
    const isStored = changed[place] === 1;
    place += length;
    return isStored;
  });
}

/**
 * Stores what was changed of a member as they were read, with all their roles and an audit line. `administers` says
 * whether they are an active administrator afterwards.
 * @returns false, and nothing is stored, when they were changed meanwhile or are the last administrator.
 */
export async function updateMember(
  db: Database,
  read: { id: number; version: number },
  write: MemberWrite & { administers: boolean },
): Promise<boolean> {
  const { name, office, unit, active, changeId, administers } = write;
  const values = [name, office, unit, Number(active), changeId, Number(administers)];
  const update = db.d1.prepare(UPDATE).bind(read.id, read.version, ...values);
  const [updated] = await writeTogether(db, [update, ...followUps(db, write, 'change-member')]);
  return updated === 1;
}

/** What goes with the member's own row, and only if that carries the `changeId`. */
function followUps(db: Database, write: MemberWrite, action: AuditEvent['action']): D1PreparedStatement[] {
  const { email, grants, actor, reason, at, detail, changeId } = write;
  const event = {
    entity: 'staff',
    id: email,
    action,
    from: null,
    to: null,
    actor,
    reason,
    at,
    detail,
  } as const;
  return [
    db.d1.prepare(DELETE_ROLES).bind(email, changeId),
    db.d1.prepare(INSERT_ROLES).bind(email, changeId, JSON.stringify(grants)),
    auditStatement(db, event, changeId),
  ];
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
