import type { CommendationState } from '#domain/commendation/schema.ts';
import type { EntryState } from '#domain/registration/states.ts';
import type { State } from '#domain/review/states.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import type { AuditEvent } from './audit.ts';
import { blankStatements } from './commendation-retention.ts';
import { leavesPublic } from './public-epochs.ts';

/** Rows read at once where no index knows the name. */
const PAGE = 1000;

export interface FoundNominee {
  id: number;
  code: string;
  state: State;
  unit: string;
  position: number;
  name: string;
  /** As the dossier has it, JSON. */
  entry: string | null;
}

/** Those who are proposed under the name, marks and case aside. */
export async function findNominees({ d1 }: Database, nameKey: string): Promise<FoundNominee[]> {
  const { results } = await reach(() =>
    d1
      .prepare(
        `SELECT dossier.id, dossier.code, dossier.state, dossier.unit, nominee.position, nominee.name,
           dossier.content -> ('$.nominees[' || nominee.position || ']') AS entry
         FROM nominees AS nominee JOIN nominations AS dossier ON dossier.id = nominee.nomination_id
         WHERE nominee.name_key = ?1 ORDER BY dossier.id, nominee.position`,
      )
      .bind(nameKey)
      .all<FoundNominee>(),
  );
  return results;
}

export interface FoundRecipient {
  decisionId: number;
  anchor: string;
  number: string;
  date: string;
  name: string;
  title: string | null;
  body: string | null;
  place: string;
  achievement: string;
}

/** Those whom decisions name so. */
export async function findRecipients({ d1 }: Database, nameKey: string): Promise<FoundRecipient[]> {
  const { results } = await reach(() =>
    d1
      .prepare(
        `SELECT decision.id AS decisionId, anchor, number, date, name, title, body, place, achievement
         FROM decision_recipients JOIN decisions AS decision ON decision.id = decision_id
         WHERE name_key = ?1 ORDER BY decision.id, position`,
      )
      .bind(nameKey)
      .all<FoundRecipient>(),
  );
  return results;
}

export interface FoundContact {
  id: number;
  code: string;
  state: State;
  unit: string;
  name: string;
  phone: string;
  email: string;
}

const CONTACTS = `SELECT dossier.id, dossier.code, dossier.state, dossier.unit, contact.name, contact.phone, contact.email
  FROM nomination_contacts AS contact JOIN nominations AS dossier ON dossier.id = contact.nomination_id`;

/** Contacts of the name, or of the telephone number. No index knows their names: the table is read through in pages. */
export function findContacts({ d1 }: Database, nameKey: string, phone: string): Promise<FoundContact[]> {
  const page = d1.prepare(
    `${CONTACTS} WHERE contact.nomination_id > ?1 ORDER BY contact.nomination_id LIMIT ${PAGE}`,
  );
  return readThrough<FoundContact, number>(
    page,
    0,
    ({ id }) => id,
    (contact) => plainWords(contact.name) === nameKey || (phone !== '' && contact.phone === phone),
  );
}

export interface FoundCommendation {
  id: string;
  target: string;
  /** Whom it thanks, where that was written. */
  addressee: string;
  message: string;
  name: string;
  place: string;
  state: CommendationState;
}

/** Commendations signed with the name, or written to it. */
export function findThanks({ d1 }: Database, nameKey: string): Promise<FoundCommendation[]> {
  const page = d1.prepare(
    `SELECT id, target, addressee, message, name, place, state FROM commendations WHERE id > ?1 ORDER BY id LIMIT ${PAGE}`,
  );
  return readThrough<FoundCommendation, string>(
    page,
    '',
    ({ id }) => id,
    ({ name, addressee }) =>
      plainWords(name) === nameKey || ` ${plainWords(addressee)} `.includes(` ${nameKey} `),
  );
}

export interface FoundEntry {
  code: string;
  state: EntryState;
  name: string;
  contact: string;
  place: string;
}

const ENTRIES = `SELECT entry.code, entry.state, entry.place, person.name, person.contact
  FROM register_persons AS person JOIN register_entries AS entry ON entry.code = person.code`;

/** Commitments signed with the name, and registrations whose contact says the name or the telephone number. */
export function findEntriesOf({ d1 }: Database, nameKey: string, phone: string): Promise<FoundEntry[]> {
  const page = d1.prepare(`${ENTRIES} WHERE person.code > ?1 ORDER BY person.code LIMIT ${PAGE}`);
  return readThrough<FoundEntry, string>(
    page,
    '',
    ({ code }) => code,
    ({ name, contact }) =>
      (name !== '' && ` ${plainWords(name)} `.includes(` ${nameKey} `)) ||
      ` ${plainWords(contact)} `.includes(` ${nameKey} `) ||
      (phone !== '' && contact.replace(/\D/g, '').includes(phone)),
  );
}

async function readThrough<Row, Key extends string | number>(
  page: D1PreparedStatement,
  start: Key,
  keyOf: (row: Row) => Key,
  isWanted: (row: Row) => boolean,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let after = start; ; ) {
    const { results } = await reach(() => page.bind(after).all<Row>());
    found.push(...results.filter(isWanted));
    const last = results.at(-1);
    if (last === undefined || results.length < PAGE) return found;
    after = keyOf(last);
  }
}

/** Takes a commendation off the portal with all its words. @returns false when that was done before. */
export async function blankCommendation(
  db: Database,
  { id, state }: Pick<FoundCommendation, 'id' | 'state'>,
  removal: Pick<AuditEvent, 'actor' | 'reason' | 'at'>,
): Promise<boolean> {
  const changeId = crypto.randomUUID();
  const [blanked] = await writeTogether(db, [
    ...blankStatements(db, { code: id, state, to: 'hidden', changeId }, removal),
    leavesPublic(db, id, changeId),
  ]);
  return blanked === 1;
}
