import { CHAIN_START, type ChainHead, type Finding, SEALED_WITHIN_MS } from '#domain/audit/chain.ts';
import {
  findHead,
  findLinesAfter,
  findSeal,
  lastIdGiven,
  type SealedLine,
} from '../../repositories/audit-chain.ts';
import type { Context } from '../context.ts';
import { hashOf } from './seal.ts';

const PAGE = 1000;

export interface Verified {
  /** Lines that are there. */
  lines: number;
  /** Of these, lines that wait for their seal and are young enough to. */
  waiting: number;
  head: ChainHead | null;
  findings: number;
}

type VerifyContext = Pick<Context, 'db' | 'now'>;

/**
 * Reads the audit log through, a page at a time, and tells each finding as it comes. A line is compared with the seal
 * of the line before as it is stored, so that one changed line is one finding and not all that follow.
 * @throws DomainError `unavailable`
 */
export async function verifyAudit({
  ctx,
  input: { noted, tell },
}: {
  ctx: VerifyContext;
  input: { noted?: ChainHead | undefined; tell: (finding: Finding) => void };
}): Promise<Verified> {
  const head = (await findHead(ctx.db)) ?? null;
  const verified: Verified = { lines: 0, waiting: 0, head, findings: 0 };
  const report = (kind: Finding['kind'], id: number, to = id) => {
    verified.findings++;
    tell({ kind, id, to });
  };
  const last = await walk(ctx, head?.id ?? 0, verified, report);
  const given = Math.max(await lastIdGiven(ctx.db), head?.id ?? 0);
  if (given > last) report('missing', last + 1, given);
  if (noted && (await findSeal(ctx.db, noted.id)) !== noted.hash) report('other-head', noted.id);
  return verified;
}

/** @returns the last id that is there. */
async function walk(
  { db, now }: VerifyContext,
  sealedUpTo: number,
  verified: Verified,
  report: (kind: Finding['kind'], id: number, to?: number) => void,
): Promise<number> {
  let last = 0;
  let previous: string | undefined = CHAIN_START;
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const lines: SealedLine[] = await findLinesAfter(db, after, PAGE);
    if (lines.length === 0) return last;
    for (const line of lines) {
      verified.lines++;
      after = line.id;
      if (line.id < 1) {
        report('inserted', line.id);
        continue;
      }
      if (line.id > last + 1) {
        report('missing', last + 1, line.id - 1);
        previous = await findSeal(db, line.id - 1);
      }
      judge(line);
      last = line.id;
      previous = line.hash ?? previous;
    }
  }

  function judge(line: SealedLine): void {
    if (line.hash !== null) {
      // With the line before gone together with its seal, what this one was chained to is not known.
      if (previous !== undefined && line.hash !== hashOf(previous, line)) report('changed', line.id);
    } else if (line.id <= sealedUpTo) report('inserted', line.id);
    else if (now - line.at > SEALED_WITHIN_MS) report('unsealed', line.id);
    else verified.waiting++;
  }
}
