import type { AuditActor } from '#domain/audit/constants.ts';
import { EMPTY_DRAFT } from '#domain/nomination/draft.ts';
import { type Cutoffs, DONE_STATES, NAME_REMOVED, REFUSED_STATES } from '#domain/retention/periods.ts';
import type { State } from '#domain/review/states.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';

/** A dossier whose data is to go. */
export interface DueDossier {
  id: number;
  code: string;
  state: State;
}

/** At most so many go in one transaction. */
const SOME = 100;

const listed = (states: readonly State[]) => states.map((state) => `'${state}'`).join(', ');

/** Its end is before its campaign's cutoff. ?1 latest of all, ?2 usual, ?3 those of campaigns as JSON. */
const OVER = `dossier.state_since < ?1
  AND dossier.state_since < coalesce((SELECT value FROM json_each(?3) WHERE key = dossier.campaign), ?2)`;

/** The states are written out, not bound, so that the partial index serves it. */
const DUE_REFUSED = `SELECT dossier.id, dossier.code, dossier.state
  FROM nominations AS dossier INDEXED BY nominations_to_anonymise
  WHERE dossier.anonymised_at IS NULL AND dossier.state IN (${listed(REFUSED_STATES)}) AND ${OVER}
  ORDER BY dossier.state_since LIMIT ${SOME} OFFSET ?4`;

const DUE_CONTACTS = `SELECT dossier.id, dossier.code, dossier.state
  FROM nomination_contacts AS contact CROSS JOIN nominations AS dossier ON dossier.id = contact.nomination_id
  WHERE dossier.state IN (${listed(DONE_STATES)}) AND ${OVER}
  ORDER BY contact.nomination_id LIMIT ${SOME} OFFSET ?4`;

/** Some refused dossiers whose time of keeping is over; `skip` of them are passed over. */
export function findDueRefused(db: Database, cutoffs: Cutoffs, skip = 0): Promise<DueDossier[]> {
  return findDue(db, DUE_REFUSED, cutoffs, skip);
}

/** Some dossiers whose contact's time of keeping is over. */
export function findDueContacts(db: Database, cutoffs: Cutoffs, skip = 0): Promise<DueDossier[]> {
  return findDue(db, DUE_CONTACTS, cutoffs, skip);
}

async function findDue({ d1 }: Database, sql: string, { latest, usual, own }: Cutoffs, skip: number) {
  const { results } = await reach(() =>
    d1.prepare(sql).bind(latest, usual, JSON.stringify(own), skip).all<DueDossier>(),
  );
  return results;
}

/** Who has the data removed, and why. */
export interface Removal {
  actor: { kind: AuditActor; name?: string };
  reason?: string | undefined;
  at: number;
}

const THESE = 'SELECT value FROM json_each(?1)';

/** The line that says so of each dossier, which it moves nowhere; `detail` tells what went. */
const AUDIT = `INSERT INTO audit_events
  (entity, entity_id, action, from_state, actor_kind, actor, reason, at, detail)
  SELECT 'nomination', code, 'anonymise', state, ?2, ?3, ?4, ?5, ?6 FROM nominations WHERE id IN (${THESE})`;

function auditOf(
  { d1 }: Database,
  ids: string,
  { actor, reason, at }: Removal,
  detail: object,
  when: string,
) {
  return d1
    .prepare(`${AUDIT} AND ${when}`)
    .bind(ids, actor.kind, actor.name ?? null, reason ?? null, at, JSON.stringify(detail));
}

/** A contact could be guessed from what it was hashed with, for that is kept. */
const FORGET_HASH = `UPDATE nominations SET content_hash = '' WHERE id IN (${THESE})`;

/** Deletes these dossiers' contacts. @returns how many there still were. */
export async function removeContacts(
  db: Database,
  dossiers: readonly DueDossier[],
  removal: Removal,
): Promise<number> {
  const ids = JSON.stringify(dossiers.map(({ id }) => id));
  const [, removed] = await writeTogether(db, [
    auditOf(
      db,
      ids,
      removal,
      { removed: 'contact' },
      'EXISTS (SELECT 1 FROM nomination_contacts WHERE nomination_id = nominations.id)',
    ),
    db.d1.prepare(`DELETE FROM nomination_contacts WHERE nomination_id IN (${THESE})`).bind(ids),
    db.d1.prepare(FORGET_HASH).bind(ids),
  ]);
  return removed ?? 0;
}

/** Only a dossier that is refused and not yet anonymised, so that two runs at once take each one once. */
const STILL_DUE = `anonymised_at IS NULL AND state IN (${listed(REFUSED_STATES)})`;

const CODES = `SELECT code FROM nominations WHERE id IN (${THESE})`;

/**
 * A frozen list keeps its lines and its digest, and of these dossiers no words. A dossier that was returned stands in
 * a list that it has left, too.
 */
const BLANK_LISTS = `UPDATE proposals SET list = (
    SELECT json_group_array(CASE WHEN line.value ->> 'code' IN (${CODES})
      THEN json_object('code', line.value ->> 'code', 'position', line.value -> 'position',
        'kind', line.value ->> 'kind', 'name', '${NAME_REMOVED}', 'unit', '${NAME_REMOVED}', 'award', line.value ->> 'award', 'achievement', '')
      ELSE json(line.value) END)
    FROM json_each(proposals.list) AS line)
  WHERE campaign IN (SELECT campaign FROM nominations WHERE id IN (${THESE}))
    AND EXISTS (SELECT 1 FROM json_each(proposals.list) AS line WHERE line.value ->> 'code' IN (${CODES}))`;

/** Lines of decisions that were never confirmed, and never will be: a line's anchor is made of the name. */
const BLANK_LINES = `UPDATE decision_recipients SET name = '${NAME_REMOVED}', name_key = '', title = NULL, body = NULL, place = '',
    achievement = '', anchor = 'an-danh-' || position
  WHERE nomination_id IN (${THESE}) AND decision_id IN (SELECT id FROM decisions WHERE state <> 'confirmed')`;

/** What is left of the draft: where the dossier was to go. */
const { contact: _, choice: __, ...NOTHING_TYPED } = EMPTY_DRAFT;
const BLANK_DRAFTS = `UPDATE nomination_drafts
  SET draft = json_set('${JSON.stringify(NOTHING_TYPED)}', '$.choice', json(coalesce(draft -> '$.choice', '{}')))
  WHERE nomination_id IN (${THESE})`;

const BLANKS = [
  `UPDATE nominees SET name = '${NAME_REMOVED}', name_key = '', finding_note = NULL WHERE nomination_id IN (${THESE})`,
  BLANK_LISTS,
  BLANK_LINES,
  BLANK_DRAFTS,
  `UPDATE supplement_requests SET reason = '' WHERE nomination_id IN (${THESE})`,
  `UPDATE council_reviews SET minutes = '' WHERE nomination_id IN (${THESE})`,
  `UPDATE recusals SET reason = '' WHERE nomination_id IN (${THESE})`,
  ...[
    'nomination_contacts',
    'nomination_versions',
    'nomination_words',
    'nomination_notes',
    'mails',
    'papers',
  ].map((table) => `DELETE FROM ${table} WHERE nomination_id IN (${THESE})`),
];

const ANONYMISE = `UPDATE nominations SET anonymised_at = ?2, unit = '${NAME_REMOVED}', assignee = NULL, content = NULL,
  content_digest = NULL, content_hash = '', version = version + 1
  WHERE id IN (${THESE}) AND ${STILL_DUE}`;

/**
 * Takes out of refused dossiers all that speaks of people and units: content, draft, versions, words, names, notes,
 * papers. Code, states, findings, outcomes and the audit log stay.
 * @returns how many dossiers, and the keys of their files, which are to be removed from the store.
 */
export async function anonymise(
  db: Database,
  dossiers: readonly DueDossier[],
  removal: Removal,
): Promise<{ dossiers: number; keys: string[] }> {
  const ids = JSON.stringify(dossiers.map(({ id }) => id));
  const { results } = await reach(() =>
    db.d1
      .prepare(
        `SELECT key FROM papers WHERE nomination_id IN (SELECT id FROM nominations WHERE id IN (${THESE}) AND ${STILL_DUE})`,
      )
      .bind(ids)
      .all<{ key: string }>(),
  );
  const written = await writeTogether(db, [
    auditOf(db, ids, removal, { removed: 'dossier' }, STILL_DUE),
    db.d1.prepare(ANONYMISE).bind(ids, removal.at),
    ...BLANKS.map((sql) => db.d1.prepare(sql.replaceAll(THESE, ANONYMISED_NOW)).bind(ids)),
  ]);
  return { dossiers: written[0] ?? 0, keys: results.map(({ key }) => key) };
}

/** Of these, those which the statement before has anonymised. */
const ANONYMISED_NOW = `SELECT id FROM nominations WHERE id IN (${THESE}) AND anonymised_at IS NOT NULL`;
