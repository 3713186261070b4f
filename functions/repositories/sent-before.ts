import type { Named, OtherDossier } from '#domain/nomination/doubles.ts';
import { type Database, reach } from '../db/client.ts';

/** A dossier to compare with: what it is under, and whom the office may ask about it. */
export interface Comparison {
  code: string;
  campaign: string;
  phone: string;
}

/** Only what was sent and still stands; a unit's own other drafts are nobody's business but their holders'. */
const SELECT = `SELECT dossier.code, dossier.unit, nominee.value ->> 'kind' AS kind, nominee.value ->> 'name' AS name,
    nominee.value ->> 'body' AS body, nominee.value ->> 'superior' AS superior,
    nominee.value ->> 'birthYear' AS birthYear
  FROM nomination_contacts AS contact
  JOIN nominations AS dossier ON dossier.id = contact.nomination_id
  JOIN json_each(dossier.content, '$.nominees') AS nominee
  WHERE contact.phone = ?1 AND dossier.campaign = ?2 AND dossier.code <> ?3
    AND dossier.state NOT IN ('draft', 'withdrawn', 'rejected-at-receipt')
  LIMIT 2000`;

/** A dossier of the same contact for the same campaign, and whom it proposes. */
export interface SentBefore extends OtherDossier {
  unit: string;
}

interface Row {
  code: string;
  unit: string;
  kind: Named['kind'];
  name: string;
  body: string | null;
  superior: string | null;
  birthYear: number | null;
}

/** The dossiers that were sent by the same contact for the same campaign. */
export async function findSentBefore(
  { d1 }: Database,
  { code, campaign, phone }: Comparison,
): Promise<SentBefore[]> {
  const { results } = await reach(() => d1.prepare(SELECT).bind(phone, campaign, code).all<Row>());
  return [...Map.groupBy(results, (row) => row.code)].map(([other, rows]) => ({
    code: other,
    unit: rows[0]?.unit ?? '',
    nominees: rows.map(({ kind, name, body, superior, birthYear }) => ({
      kind,
      name,
      body: body ?? '',
      superior: superior ?? '',
      birthYear,
    })),
  }));
}
