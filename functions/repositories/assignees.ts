import { EVERY } from '#domain/staff/constants.ts';
import { DOSSIER_ROLES } from '#domain/staff/permissions.ts';
import { type Database, reach } from '../db/client.ts';

/** Somebody to whom an office can give a dossier. */
export interface Colleague {
  id: number;
  email: string;
  name: string;
  unit: string;
}

const ROLES = DOSSIER_ROLES.map((role) => `'${role}'`).join(', ');

const SELECT = `SELECT DISTINCT staff.id, email, staff.name, unit FROM staff
  JOIN staff_roles ON staff_id = staff.id AND role IN (${ROLES})
    AND campaign IN (?1, '${EVERY}') AND staff_roles.office IN (?2, '${EVERY}')
  WHERE active = 1 ORDER BY staff.name, email LIMIT 500`;

/** The active members who work on dossiers in an office of a campaign, by name. */
export async function findColleagues(
  { d1 }: Database,
  { campaign, office }: { campaign: string; office: string },
): Promise<Colleague[]> {
  const { results } = await reach(() => d1.prepare(SELECT).bind(campaign, office).all<Colleague>());
  return results;
}

const ASSIGN = 'UPDATE nominations SET assignee = ?3 WHERE code = ?1 AND change_id = ?2';

/** The statement that gives a dossier to somebody, or to nobody, in the batch of the change `changeId`. */
export function assignStatement(
  { d1 }: Database,
  { code, changeId }: { code: string; changeId: string },
  assignee: string | null,
): D1PreparedStatement {
  return d1.prepare(ASSIGN).bind(code, changeId, assignee);
}
