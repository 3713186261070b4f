import { type Finding, findingsIn, flagsOf } from '#domain/commendation/flags.ts';
import type { QueueItem } from '#domain/commendation/staff-contract.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import type { StoredCommendation } from '../../repositories/commendation-lists.ts';
import type { Context } from '../context.ts';

/** Whom a commendation thanks, in words, and where the site tells of them. */
export async function whomOf(
  { site }: Pick<Context, 'site'>,
  { target, addressee }: Pick<StoredCommendation, 'target' | 'addressee'>,
): Promise<{ whom: string; path: string | null }> {
  if (target === '') return { whom: addressee, path: null };
  const found = await site.target(target);
  return { whom: found?.label ?? target, path: found?.path ?? null };
}

/** A commendation as moderators read it: with what to look at marked, and without words once it was withdrawn. */
export async function toQueueItem(
  ctx: Pick<Context, 'site'>,
  stored: StoredCommendation,
): Promise<QueueItem> {
  const { target: _, version, state, undoTo, campaign, relation, unproven, sample, reason, ...row } = stored;
  const gone = state === 'withdrawn';
  const words = gone
    ? { message: '', name: '', place: '', addressee: '' }
    : { message: row.message, name: row.name, place: row.place, addressee: row.addressee };
  const findings: Finding[] = findingsIn(words);
  return {
    ...{ id: row.id, version, state, undoTo, campaign, relation, unproven, sample, reason },
    ...words,
    ...(gone && stored.target === '' ? { whom: '', path: null } : await whomOf(ctx, stored)),
    flags: gone ? [] : flagsOf(findings, row.flags.includes('near-copy')),
    findings,
    createdAt: toIsoInVietnam(row.createdAt),
    decidedAt: row.decidedAt === null ? null : toIsoInVietnam(row.decidedAt),
  };
}
