import { type AuditLine, CHAIN_START, sealedText } from '#domain/audit/chain.ts';
import { sha256Hex } from '../../crypto/digest.ts';
import { findHead, findLinesAfter, storeSeals } from '../../repositories/audit-chain.ts';
import type { Context } from '../context.ts';

/** Lines of one round. */
const PAGE = 500;

/**
 * Chains every line of the audit log that has no seal yet to the one before it, in the order of their ids. What comes
 * out depends on the lines alone, so two sealers at once agree.
 * @returns how many lines it sealed.
 * @throws DomainError `unavailable`; what is left is sealed by the next run.
 */
export async function sealAudit({ ctx: { db } }: { ctx: Pick<Context, 'db'> }): Promise<number> {
  let sealed = 0;
  for (;;) {
    const head = await findHead(db);
    const lines = await findLinesAfter(db, head?.id ?? 0, PAGE);
    if (lines.length === 0) return sealed;
    let previous = head?.hash ?? CHAIN_START;
    const seals = lines.map((line) => {
      previous = hashOf(previous, line);
      return { id: line.id, hash: previous };
    });
    await storeSeals(db, seals);
    sealed += seals.length;
    if (lines.length < PAGE) return sealed;
  }
}

/** The hash that seals the line after the one whose hash is `previous`, 64 hexadecimal digits. */
export function hashOf(previous: string, line: AuditLine): string {
  return sha256Hex(sealedText(previous, line));
}
