import type { Stance } from '#domain/review/grounds.ts';
import type { Database } from '../db/client.ts';
import { nameOf } from './members.ts';

/** What a member writes about a dossier for the offices alone; with a stance it is their office's opinion. */
export interface NewNote {
  office: string;
  author: string;
  stance: Stance | null;
  text: string;
  at: number;
}

const INSERT = `INSERT INTO nomination_notes (nomination_id, office, author, stance, text, at)
  SELECT id, ?3, ?4, ?5, ?6, ?7 FROM nominations WHERE code = ?1 AND change_id = ?2`;

/** The statement that keeps a note, in the batch of the change `changeId`. */
export function noteStatement(
  { d1 }: Database,
  { code, changeId }: { code: string; changeId: string },
  { office, author, stance, text, at }: NewNote,
): D1PreparedStatement {
  return d1.prepare(INSERT).bind(code, changeId, office, author, stance, text, at);
}

/** The statement that reads a dossier's notes, the oldest first. */
export function notesStatement({ d1 }: Database, code: string): D1PreparedStatement {
  return d1
    .prepare(
      `SELECT ${nameOf('author')} AS author, office, stance, text, at FROM nomination_notes
       WHERE nomination_id = (SELECT id FROM nominations WHERE code = ?1) ORDER BY id`,
    )
    .bind(code);
}
