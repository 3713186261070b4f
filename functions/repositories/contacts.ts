import type { Nomination } from '#domain/nomination/schema.ts';
import type { Database } from '../db/client.ts';

const UPSERT_CONTACT = `INSERT INTO nomination_contacts (nomination_id, name, phone, email)
  SELECT id, ?3, ?4, ?5 FROM nominations WHERE code = ?1 AND change_id = ?2
  ON CONFLICT (nomination_id) DO UPDATE SET name = excluded.name, phone = excluded.phone, email = excluded.email`;

/** The statement that stores a dossier's contact, in the batch of the change `changeId`. */
export function contactStatement(
  { d1 }: Database,
  code: string,
  changeId: string,
  { name, phone, email }: Nomination['contact'],
): D1PreparedStatement {
  return d1.prepare(UPSERT_CONTACT).bind(code, changeId, name, phone, email);
}
