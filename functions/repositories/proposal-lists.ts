import type { ProposalLine } from '#domain/report/contract.ts';
import { type Database, reach } from '../db/client.ts';

export interface FrozenList {
  id: number;
  campaign: string;
  deciding: string;
  proposedAt: number;
  lines: ProposalLine[];
  /** Ids of the offices that have, or have had, its dossiers. */
  offices: string[];
}

/** A proposal with its list as it was frozen. */
export async function findProposalList({ d1 }: Database, id: number): Promise<FrozenList | undefined> {
  const row = await reach(() =>
    d1
      .prepare(
        `SELECT id, campaign, deciding, proposed_at AS proposedAt, list AS lines,
           (SELECT json_group_array(DISTINCT office) FROM nomination_offices
            WHERE nomination_id IN (SELECT id FROM nominations WHERE proposal_id = ?1)) AS offices
         FROM proposals WHERE id = ?1`,
      )
      .bind(id)
      .first<Omit<FrozenList, 'lines' | 'offices'> & { lines: string; offices: string }>(),
  );
  return row ? { ...row, lines: JSON.parse(row.lines), offices: JSON.parse(row.offices) } : undefined;
}
