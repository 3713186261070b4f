import type { RoleGrant } from '#domain/staff/member.ts';
import type { Database } from '../db/client.ts';
import { granted } from './granted.ts';

/** Somebody of the same name in another dossier. */
export interface LikenessRow {
  position: number;
  code: string;
  name: string;
  unit: string;
  /** The body that they belong to, or that is above the collective; null where nobody said. */
  body: string | null;
}

/** Only in dossiers of the member's own offices: the grants are the member's, for dossiers. */
const SELECT = `SELECT own.position, other.code, twin.name, other.unit,
    coalesce(other.content ->> ('$.nominees[' || twin.position || '].body'),
      other.content ->> ('$.nominees[' || twin.position || '].superior')) AS body
  FROM nominations AS mine
  JOIN nominees AS own ON own.nomination_id = mine.id AND own.name_key <> ''
  JOIN nominees AS twin ON twin.name_key = own.name_key AND twin.nomination_id <> mine.id
  JOIN nominations AS other ON other.id = twin.nomination_id
  WHERE mine.code = ?1 AND other.state NOT IN ('draft', 'withdrawn', 'rejected-at-receipt') AND EXISTS (
    SELECT 1 FROM nomination_offices AS passed WHERE passed.nomination_id = other.id
      AND ${granted('?2', { campaign: 'passed.campaign', office: 'passed.office' })})
  ORDER BY own.position, other.id LIMIT 500`;

/** The statement that reads those of the same names as a dossier's nominees in other dossiers. */
export function likenessesStatement(
  { d1 }: Database,
  code: string,
  grants: readonly RoleGrant[],
): D1PreparedStatement {
  return d1.prepare(SELECT).bind(code, JSON.stringify(grants));
}
