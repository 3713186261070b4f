import type { AuditAction } from '#domain/audit/constants.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import { plainAuditStatement } from './audit.ts';

/** Something of a dossier that is handed out only once the audit log says to whom. */
export interface Read {
  code: string;
  action: Extract<AuditAction, 'download-paper' | 'open-contact'>;
  by: string;
  reason?: string | undefined;
  at: number;
  detail?: string | undefined;
}

/** @throws DomainError `unavailable`, and then nothing may be handed out */
export async function storeRead(db: Database, { code, by, ...read }: Read): Promise<void> {
  const event = { entity: 'nomination', id: code, from: null, to: null } as const;
  const actor = { kind: 'staff', name: by } as const;
  const [written] = await writeTogether(db, [plainAuditStatement(db, { ...event, ...read, actor })]);
  if (written !== 1) throw new Error('A read was not audited.');
}

/** Whom the office may ask about a dossier. */
export interface Contact {
  name: string;
  phone: string;
  email: string;
}

export async function findContact({ d1 }: Database, code: string): Promise<Contact | null> {
  return reach(() =>
    d1
      .prepare(
        `SELECT name, phone, email FROM nomination_contacts
         WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?1)`,
      )
      .bind(code)
      .first<Contact>(),
  );
}
