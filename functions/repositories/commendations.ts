import { eq } from 'drizzle-orm';
import type { Flag } from '#domain/commendation/flags.ts';
import type { CommendationMove, RejectionGround } from '#domain/commendation/moderation.ts';
import type { Sketch } from '#domain/commendation/near-copies.ts';
import type { Commendation, CommendationState } from '#domain/commendation/schema.ts';
import { plainWords } from '#domain/vietnamese/plain-words.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import { commendations } from '../db/schema.ts';
import { type AuditEvent, auditStatement } from './audit.ts';
import { type AlikeCommendation, alikeStatement } from './commendation-copies.ts';
import type { StoredCommendation } from './commendation-lists.ts';
import { leavesPublic } from './public-epochs.ts';
import { batchPaidBy, type SpentProof } from './spent-proofs.ts';

export interface NewCommendation extends Omit<Commendation, 'consent'> {
  id: string;
  /** Of the target; null when whom it thanks was written. */
  campaign: string | null;
  flags: readonly Flag[];
  sketch: Sketch;
  /** Came without a proof of work. */
  unproven: boolean;
  keyHash: string;
  contentHash: string;
  /** SHA-256 of the author's secret. */
  secretHash: string | null;
  changeId: string;
  sample: boolean;
  createdAt: number;
  /** The proof of work that pays for it, where it isn't spent yet. */
  proof?: SpentProof | undefined;
  /** Since when commendations are looked for that may be nearly the same. */
  alikeSince: number;
}

/** What became of one that was to be stored. */
export interface Stored {
  /** `taken`: its id or its key was there; `unpaid`: its proof had been spent before. Nothing is stored then. */
  outcome: 'stored' | 'taken' | 'unpaid';
  /** Those before it with a number of the sketch in common. */
  alike: AlikeCommendation[];
}

const INSERT = `INSERT INTO commendations
  (id, target, addressee, campaign, message, name, place, place_folded, relation, folded, state, version, change_id,
   flags, unproven, sketch_1, sketch_2, sketch_3, key_hash, content_hash, secret_hash, sample, created_at)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'pending', 1, ?11,
   ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21) ON CONFLICT DO NOTHING`;

/** What the author typed, as it is looked for. */
export function foldedWords({ addressee, message, name, place }: Omit<Commendation, 'consent'>): string {
  return plainWords([addressee, message, name, place].join(' '));
}

/**
 * Stores the commendation as pending, with an audit line, and finds those that it may be a copy of: all of it in one
 * transaction.
 * @throws DomainError `unavailable`
 */
export async function insertCommendation(db: Database, row: NewCommendation): Promise<Stored> {
  const { id, target, addressee, campaign, message, name, place, relation, changeId, sample, createdAt } =
    row;
  const insert = db.d1
    .prepare(INSERT)
    .bind(
      ...[id, target, addressee, campaign, message, name, place, plainWords(place), relation || null],
      ...[foldedWords(row), changeId, JSON.stringify(row.flags), Number(row.unproven), ...row.sketch],
      ...[row.keyHash, row.contentHash, row.secretHash, Number(sample), createdAt],
    );
  const event: AuditEvent = {
    entity: 'commendation',
    id,
    action: 'create',
    from: null,
    to: 'pending',
    actor: { kind: sample ? 'system' : 'citizen' },
    at: createdAt,
  };
  const results = await batchPaidBy(db, row.proof, [
    alikeStatement(db, row.sketch, row.alikeSince),
    insert,
    auditStatement(db, event, changeId),
  ]);
  if (!results) return { outcome: 'unpaid', alike: [] };
  const [alike, inserted] = results as [D1Result<AlikeCommendation>, D1Result];
  return { outcome: inserted.meta.changes === 1 ? 'stored' : 'taken', alike: alike.results };
}

/** Marks what a commendation was found to show only once it was stored. @throws DomainError `unavailable` */
export async function storeFlags(
  { d1 }: Database,
  { id, changeId, flags }: Pick<NewCommendation, 'id' | 'changeId' | 'flags'>,
): Promise<void> {
  const update = d1.prepare('UPDATE commendations SET flags = ?3 WHERE id = ?1 AND change_id = ?2');
  await reach(() => update.bind(id, changeId, JSON.stringify(flags)).run());
}

/** The commendation that was sent with the key. */
export async function findCommendationByKey(db: Database, keyHash: string) {
  const { id, state, contentHash } = commendations;
  const [row] = await reach(() =>
    db.orm.select({ id, state, contentHash }).from(commendations).where(eq(commendations.keyHash, keyHash)),
  );
  return row;
}

/** A change of state of the commendation as it was read. */
export interface Decision {
  read: Pick<StoredCommendation, 'id' | 'state' | 'version'>;
  to: CommendationState;
  move: CommendationMove;
  /** The ground of a rejection. */
  reason?: RejectionGround | undefined;
  actor: AuditEvent['actor'];
  changeId: string;
  at: number;
}

const DECIDE = `UPDATE commendations SET state = ?4, version = version + 1, change_id = ?5,
  decided_at = iif(?4 = 'pending', NULL, ?6), reason = ?7, undo_to = ?8
  WHERE id = ?1 AND state = ?2 AND version = ?3`;

/**
 * The statements that move a commendation with its audit line, and tell caches when it leaves what the public sees.
 * The first one writes nothing, and so none does, when somebody else moved it meanwhile.
 */
export function decisionStatements(db: Database, decision: Decision): D1PreparedStatement[] {
  const { read, to, move, reason, actor, changeId, at } = decision;
  const undoTo = actor.kind === 'citizen' || move === 'undo' ? null : read.state;
  const update = db.d1
    .prepare(DECIDE)
    .bind(read.id, read.state, read.version, to, changeId, at, reason ?? null, undoTo);
  const event: AuditEvent = {
    entity: 'commendation',
    id: read.id,
    action: move,
    from: read.state,
    to,
    actor,
    reason,
    at,
  };
  const epoch = read.state === 'approved' ? [leavesPublic(db, read.id, changeId)] : [];
  return [update, auditStatement(db, event, changeId), ...epoch];
}

/** @returns false, and nothing is stored, when somebody else decided meanwhile. */
export async function storeDecision(db: Database, decision: Decision): Promise<boolean> {
  const [updated] = await writeTogether(db, decisionStatements(db, decision));
  return updated === 1;
}
