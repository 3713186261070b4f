import type { DecisionLine, KeptDecision } from '#domain/decision/roll.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import { type AuditEvent, auditStatement, plainAuditStatement } from './audit.ts';
import type { DecisionFile } from './decisions.ts';

/** A decision as it is recorded. */
export interface NewDecision extends Omit<KeptDecision, 'lines'> {
  about: number | null;
  /** How many confirmed decisions about the same one its lines take into account. */
  after: number;
  deciding: string;
  recordedBy: string;
  at: number;
  changeId: string;
  lines: readonly (DecisionLine & { code: string | null; nominee: number | null })[];
}

/**
 * The number is free in its campaign. What it is about stands confirmed, as it was when its lines were written, and no
 * other decision about it waits.
 */
const INSERT = `INSERT INTO decisions (kind, about, campaign, programme, round, award, deciding, slug, number, date,
    signer_title, signer_name, subject, source_title, source_url, sample, state, version, change_id,
    recorded_by, recorded_at)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, 'recorded', 1, ?17, ?18, ?19
  WHERE NOT EXISTS (SELECT 1 FROM decisions WHERE campaign = ?3 AND slug = ?8)
    AND (?2 IS NULL OR EXISTS (SELECT 1 FROM decisions WHERE id = ?2 AND kind = 'award' AND state = 'confirmed'))
    AND ?20 = (SELECT count(*) FROM decisions WHERE about = ?2 AND state = 'confirmed')
    AND NOT EXISTS (SELECT 1 FROM decisions WHERE about = ?2 AND state = 'recorded')`;

/** In one parameter, which may have 2,000,000 bytes: so many lines, however long each is, have fewer. */
const LINES_AT_ONCE = 250;

const INSERT_LINES = `INSERT INTO decision_recipients (decision_id, position, anchor, nomination_id, nominee_position,
    kind, name, name_key, title, body, place, achievement, posthumous, role, status, notice)
  SELECT decisions.id, ?3 + line.key, line.value ->> 'anchor',
    (SELECT id FROM nominations WHERE code = line.value ->> 'code'), line.value ->> 'nominee',
    line.value ->> 'kind', line.value ->> 'name', line.value ->> 'nameKey', nullif(line.value ->> 'title', ''),
    nullif(line.value ->> 'body', ''), line.value ->> 'place', line.value ->> 'achievement',
    line.value ->> 'posthumous', line.value ->> 'role', line.value ->> 'status', line.value ->> 'notice'
  FROM json_each(?2) AS line JOIN decisions ON decisions.change_id = ?1 WHERE true`;

/** Its id is the database's, so the line takes it from there. */
const AUDIT = `INSERT INTO audit_events (entity, entity_id, action, to_state, actor_kind, actor, at)
  SELECT 'decision', CAST(id AS TEXT), 'record', state, 'staff', recorded_by, recorded_at
  FROM decisions WHERE change_id = ?1`;

/**
 * Stores the decision with its lines.
 * @returns its id; null, and nothing is stored, when its number is taken or something else about the same
 * decision was recorded or confirmed meanwhile.
 */
export async function storeRecord(db: Database, decision: NewDecision): Promise<number | null> {
  const { lines, changeId, about, source, at, recordedBy } = decision;
  const { d1 } = db;
  const insert = d1
    .prepare(INSERT)
    .bind(
      ...[decision.kind, about, decision.campaign, decision.programme, decision.round, decision.award],
      ...[decision.deciding, decision.slug, decision.number, decision.date, decision.signerTitle],
      ...[decision.signerName || null, decision.subject, source?.title ?? null, source?.url ?? null],
      ...[decision.sample ? 1 : 0, changeId, recordedBy, at, decision.after],
    );
  const rows = lines.map((line) => ({ ...line, nameKey: plainWords(line.name) }));
  const insertLines: D1PreparedStatement[] = [];
  for (let at = 0; at < rows.length; at += LINES_AT_ONCE) {
    const some = JSON.stringify(rows.slice(at, at + LINES_AT_ONCE));
    insertLines.push(d1.prepare(INSERT_LINES).bind(changeId, some, at));
  }
  await writeTogether(db, [insert, ...insertLines, d1.prepare(AUDIT).bind(changeId)]);
  const id = d1.prepare('SELECT id FROM decisions WHERE change_id = ?1').bind(changeId);
  return reach(() => id.first<number>('id'));
}

/** Whether a decision of the campaign has the slug. */
export async function isSlugTaken({ d1 }: Database, campaign: string, slug: string): Promise<boolean> {
  const select = d1.prepare('SELECT 1 FROM decisions WHERE campaign = ?1 AND slug = ?2');
  return (await reach(() => select.bind(campaign, slug).first())) !== null;
}

/** A cancelled decision gives its number back; `~` stands in no slug. */
const CANCEL = `UPDATE decisions SET state = 'cancelled', version = version + 1, change_id = ?3,
  slug = slug || '~' || id, file_key = NULL, file_name = NULL, file_type = NULL, file_bytes = NULL, file_sha256 = NULL
  WHERE id = ?1 AND version = ?2 AND state = 'recorded'`;

const ATTACH = `UPDATE decisions SET version = version + 1, change_id = ?3, file_key = ?4, file_name = ?5,
  file_type = ?6, file_bytes = ?7, file_sha256 = ?8 WHERE id = ?1 AND version = ?2 AND state = 'recorded'`;

/** A change of a recorded decision by its version. */
export interface DecisionChange {
  id: number;
  version: number;
  changeId: string;
  by: string;
  at: number;
}

/** @returns false, and nothing is stored, when it changed meanwhile or isn't waiting any more. */
export function storeCancel(db: Database, { reason, ...change }: DecisionChange & { reason: string }) {
  const { id, version, changeId } = change;
  const update = db.d1.prepare(CANCEL).bind(id, version, changeId);
  return storeChange(db, update, change, { action: 'cancel', to: 'cancelled', reason });
}

/** @returns false, and nothing is stored, when it changed meanwhile or isn't waiting any more. */
export function storeFile(db: Database, { file, ...change }: DecisionChange & { file: DecisionFile }) {
  const { id, version, changeId } = change;
  const { key, name, mediaType, bytes, sha256 } = file;
  const update = db.d1.prepare(ATTACH).bind(id, version, changeId, key, name, mediaType, bytes, sha256);
  const detail = JSON.stringify({ bytes, sha256 });
  return storeChange(db, update, change, { action: 'attach-file', to: 'recorded', detail });
}

async function storeChange(
  db: Database,
  update: D1PreparedStatement,
  { id, changeId, by, at }: DecisionChange,
  told: Pick<AuditEvent, 'action' | 'to' | 'reason' | 'detail'>,
): Promise<boolean> {
  const actor = { kind: 'staff', name: by } as const;
  const event: AuditEvent = { entity: 'decision', id: String(id), from: 'recorded', actor, at, ...told };
  const [updated] = await writeTogether(db, [update, auditStatement(db, event, changeId)]);
  return updated === 1;
}

/** Notes that a signed file was handed out. */
export async function noteDownload(db: Database, { id, by, at }: Pick<DecisionChange, 'id' | 'by' | 'at'>) {
  const actor = { kind: 'staff', name: by } as const;
  const event = { entity: 'decision', id: String(id), action: 'download-paper', actor, at } as const;
  await writeTogether(db, [plainAuditStatement(db, { ...event, from: null, to: null })]);
}
