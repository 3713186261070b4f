import type { Standing } from '#domain/review/transition.ts';
import { type Database, writeTogether } from '../db/client.ts';
import { auditStatement } from './audit.ts';
import { passStatement } from './moves.ts';

/** A list of nominees, of one dossier or many, put before who decides. */
export interface NewProposal {
  campaign: string;
  /** Id of the office that decides, which has the dossiers from then on. */
  deciding: string;
  list: string;
  digest: string;
  changeId: string;
  actor: { kind: 'staff'; name: string };
  at: number;
  dossiers: readonly { code: string; read: string; from: Standing; to: Standing }[];
}

/** Nothing is proposed unless every dossier is as it was read. */
const INSERT = `INSERT INTO proposals (campaign, deciding, list, digest, change_id, proposed_by, proposed_at)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE json_array_length(?8) = (
    SELECT count(*) FROM json_each(?8) AS one JOIN nominations ON code = one.value ->> 'code'
      AND change_id = one.value ->> 'read' AND version = one.value ->> 'version')`;

/** Within one transaction the newest proposal is this one, if it was stored. */
const MOVE = `UPDATE nominations SET state = ?3, version = ?4, interrupted = ?5, change_id = ?2, holder = ?6, assignee = NULL,
    state_since = ?7, proposal_id = (SELECT max(id) FROM proposals)
  WHERE code = ?1 AND ?2 = (SELECT change_id FROM proposals ORDER BY id DESC LIMIT 1)`;

/**
 * Stores the list and moves all its dossiers, each with an audit line: all or none.
 * @returns false, and nothing is stored, when one of them isn't as it was read any more.
 */
export async function storeProposal(db: Database, proposal: NewProposal): Promise<boolean> {
  const { campaign, deciding, list, digest, changeId, actor, at, dossiers } = proposal;
  const read = dossiers.map((one) => ({ code: one.code, read: one.read, version: one.from.version }));
  const insert = db.d1
    .prepare(INSERT)
    .bind(campaign, deciding, list, digest, changeId, actor.name, at, JSON.stringify(read));
  const moves = dossiers.flatMap(({ code, from, to }) => {
    const line = { entity: 'nomination', id: code, action: 'propose', actor, at } as const;
    const detail = JSON.stringify({ digest });
    return [
      db.d1.prepare(MOVE).bind(code, changeId, to.state, to.version, to.interrupted, deciding, at),
      passStatement(db, { code, changeId }),
      auditStatement(db, { ...line, from: from.state, to: to.state, detail }, changeId),
    ];
  });
  const [inserted] = await writeTogether(db, [insert, ...moves]);
  return inserted === 1;
}

/** The statement that takes a dossier off its proposal, in the batch of the change `changeId`. */
export function leaveProposalStatement(
  { d1 }: Database,
  { code, changeId }: { code: string; changeId: string },
): D1PreparedStatement {
  return d1
    .prepare('UPDATE nominations SET proposal_id = NULL WHERE code = ?1 AND change_id = ?2')
    .bind(code, changeId);
}
