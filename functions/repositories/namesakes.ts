import { type Database, reach } from '../db/client.ts';

/** A dossier to compare with: what it is under, and whom the office may ask about it. */
export interface Comparison {
  code: string;
  campaign: string;
  phone: string;
}

/** Only what was sent and still stands; a unit's own other drafts are nobody's business but their holders'. */
const SELECT = `SELECT nominees.kind, nominees.name, dossier.code, dossier.unit
  FROM nomination_contacts AS contact
  JOIN nominations AS dossier ON dossier.id = contact.nomination_id
  JOIN nominees ON nominees.nomination_id = dossier.id
  WHERE contact.phone = ?1 AND dossier.campaign = ?2 AND dossier.code <> ?3
    AND dossier.state NOT IN ('draft', 'withdrawn', 'rejected-at-receipt')
  LIMIT 2000`;

/** Somebody whom another dossier of the same contact proposes in the same campaign. */
export interface Namesake {
  kind: string;
  name: string;
  code: string;
  unit: string;
}

export async function findNamesakes(
  { d1 }: Database,
  { code, campaign, phone }: Comparison,
): Promise<Namesake[]> {
  const { results } = await reach(() => d1.prepare(SELECT).bind(phone, campaign, code).all<Namesake>());
  return results;
}
