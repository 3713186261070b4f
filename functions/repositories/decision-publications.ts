import type { Standing } from '#domain/review/transition.ts';
import { type Database, reach, writeTogether } from '../db/client.ts';
import { auditStatement } from './audit.ts';
import { AS_READ, type DecidedDossier, moveStatements } from './decision-confirmations.ts';

const PUBLISH = `UPDATE decisions SET published_at = ?3, version = version + 1, change_id = ?2
  WHERE id = ?1 AND state = 'confirmed' AND published_at IS NULL AND ${AS_READ(4)}`;

/** Whoever of it was awarded stands in a decision that is on the site; `?1` counts as one that is. */
const FULLY_PUBLISHED = `SELECT code, state, version, interrupted FROM nominations AS dossier
  WHERE state = 'awarded' AND id IN (SELECT nomination_id FROM nominees WHERE decision_id = ?1)
    AND NOT EXISTS (SELECT 1 FROM nominees JOIN decisions ON decisions.id = nominees.decision_id
      WHERE nominees.nomination_id = dossier.id AND nominees.outcome = 'awarded' AND decisions.id <> ?1
        AND decisions.published_at IS NULL)`;

/** Dossiers that are published once that decision is. */
export async function findPublishable(
  { d1 }: Database,
  id: number,
): Promise<(Standing & { code: string })[]> {
  const { results } = await reach(() =>
    d1.prepare(FULLY_PUBLISHED).bind(id).all<Standing & { code: string }>(),
  );
  return results;
}

/** At most so many are found at once. */
const SOME = 100;

/** Whoever of it was awarded stands in a decision that was on the site before the last of the others was declined. */
const LEFT = `SELECT code, state, version, interrupted FROM nominations AS dossier
  WHERE campaign IN (SELECT campaign FROM decisions WHERE state = 'confirmed') AND state = 'awarded'
    AND NOT EXISTS (SELECT 1 FROM nominees JOIN decisions ON decisions.id = nominees.decision_id
      WHERE nominees.nomination_id = dossier.id AND nominees.outcome = 'awarded' AND decisions.published_at IS NULL)
  LIMIT ${SOME}`;

/** Some dossiers that no decision will publish any more, since all of theirs are. */
export async function findLeftAwarded({ d1 }: Database): Promise<(Standing & { code: string })[]> {
  const { results } = await reach(() => d1.prepare(LEFT).all<Standing & { code: string }>());
  return results;
}

interface Publication {
  id: number;
  changeId: string;
  at: number;
  dossiers: readonly DecidedDossier[];
}

/**
 * Notes that the site shows the decision, and moves its dossiers on. @returns false when that was noted before,
 * or a dossier changed meanwhile; then nothing is stored.
 */
export async function storePublication(db: Database, publication: Publication): Promise<boolean> {
  const { id, changeId, at, dossiers } = publication;
  const event = {
    entity: 'decision',
    id: String(id),
    action: 'publish',
    from: 'confirmed',
    to: 'confirmed',
    actor: { kind: 'system' },
    at,
  } as const;
  const [updated] = await writeTogether(db, [
    db.d1.prepare(PUBLISH).bind(id, changeId, at, JSON.stringify(dossiers)),
    ...moveStatements(db, { id, changeId, at, by: null, action: 'publish', dossiers }),
    auditStatement(db, event, changeId),
  ]);
  return updated === 1;
}
