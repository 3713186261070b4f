import { type Database, reach } from '../db/client.ts';

/** A proof of work that was accepted: a hash of its challenge, and when it would have expired. */
export interface SpentProof {
  digest: string;
  expiresAt: number;
}

/** Fails, and with it the transaction it stands in, when the proof was spent before. */
const SPEND = 'INSERT INTO spent_proofs (digest, expires_at) VALUES (?1, ?2)';

/** @returns false, and nothing is stored, when it was there already. */
export async function insertSpentProof(
  { d1 }: Database,
  { digest, expiresAt }: SpentProof,
): Promise<boolean> {
  const insert = d1.prepare(`${SPEND} ON CONFLICT DO NOTHING`);
  const { meta } = await reach(() => insert.bind(digest, expiresAt).run());
  return meta.changes === 1;
}

/**
 * Runs the statements as one transaction, in which the proof that pays for them is spent.
 * @returns their results; null, and nothing is stored, when it had been spent before
 * @throws DomainError `unavailable`
 */
export function batchPaidBy(
  { d1 }: Database,
  proof: SpentProof | undefined,
  statements: D1PreparedStatement[],
): Promise<D1Result[] | null> {
  const spend = proof ? [d1.prepare(SPEND).bind(proof.digest, proof.expiresAt)] : [];
  return reach(async () => {
    try {
      const results = await d1.batch([...spend, ...statements]);
      return results.slice(spend.length);
    } catch (error) {
      if (proof && String(error).includes('UNIQUE constraint failed: spent_proofs.digest')) return null;
      throw error;
    }
  });
}

/** Deletes those that had expired by the instant, and says how many. */
export async function deleteExpiredProofs({ d1 }: Database, now: number): Promise<number> {
  const remove = d1.prepare('DELETE FROM spent_proofs WHERE expires_at <= ?1');
  const { meta } = await reach(() => remove.bind(now).run());
  return meta.changes;
}
