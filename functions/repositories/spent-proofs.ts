import { type Database, reach } from '../db/client.ts';

/** A proof of work that was accepted: a hash of its challenge, and when it would have expired. */
export interface SpentProof {
  digest: string;
  expiresAt: number;
}

/** @returns false, and nothing is stored, when it was there already. */
export async function insertSpentProof(
  { d1 }: Database,
  { digest, expiresAt }: SpentProof,
): Promise<boolean> {
  const insert = d1.prepare(
    'INSERT INTO spent_proofs (digest, expires_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING',
  );
  const { meta } = await reach(() => insert.bind(digest, expiresAt).run());
  return meta.changes === 1;
}

/** Deletes those that had expired by the instant, and says how many. */
export async function deleteExpiredProofs({ d1 }: Database, now: number): Promise<number> {
  const remove = d1.prepare('DELETE FROM spent_proofs WHERE expires_at <= ?1');
  const { meta } = await reach(() => remove.bind(now).run());
  return meta.changes;
}
