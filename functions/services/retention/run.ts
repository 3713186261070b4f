import { cutoffsOf, FEEDBACK_KEPT_DAYS, UNSHOWN_THANKS_KEPT_DAYS } from '#domain/retention/periods.ts';
import { DAY_MS } from '#domain/vietnamese/time.ts';
import type { Database } from '../../db/client.ts';
import {
  blankCommendations,
  type DueCommendation,
  findDueCommendations,
} from '../../repositories/commendation-retention.ts';
import {
  anonymiseFeedback,
  type DueFeedback,
  findDueFeedback,
} from '../../repositories/feedback-retention.ts';
import {
  type DueEntry,
  findDueEntryPersons,
  removeEntryPersons,
} from '../../repositories/register-persons.ts';
import {
  anonymise,
  type DueDossier,
  findDueContacts,
  findDueRefused,
  type Removal,
  removeContacts,
} from '../../repositories/retention.ts';
import type { PaperContext } from '../context.ts';

/** A run without the store leaves the files to the sweep of the night, which removes what no dossier knows. */
type RetentionContext = Pick<PaperContext, 'db' | 'site' | 'now'> & Partial<Pick<PaperContext, 'papers'>>;

export interface Removed {
  dossiers: number;
  contacts: number;
  feedback: number;
  /** Commendations that aren't shown. */
  commendations: number;
  files: number;
  /** Private parts of registrations and commitments. */
  entries: number;
}

const BY_CLOCK = { kind: 'system' } as const;

/**
 * Removes what its time of keeping is over for: refused dossiers are anonymised, contacts and the private parts of
 * entries deleted, feedback and commendations that aren't shown lose their words, each with a line in the audit log. Run
 * again, it finds nothing more.
 * @throws DomainError `unavailable`; what is left goes with the next run.
 */
export async function runRetention({ ctx }: { ctx: RetentionContext }): Promise<Removed> {
  const { contacts, refused } = await cutoffs(ctx);
  const removal: Removal = { actor: BY_CLOCK, at: ctx.now };
  const removed: Removed = { dossiers: 0, contacts: 0, feedback: 0, commendations: 0, files: 0, entries: 0 };
  for await (const due of inTurns(() => findDueRefused(ctx.db, refused))) {
    const { dossiers, files } = await anonymiseNow(ctx, due, removal);
    removed.dossiers += dossiers;
    removed.files += files;
  }
  for await (const due of inTurns(() => findDueContacts(ctx.db, contacts))) {
    removed.contacts += await removeContacts(ctx.db, due, removal);
  }
  for await (const due of inTurns(() => findDueFeedback(ctx.db, feedbackCutoff(ctx.now)))) {
    removed.feedback += await anonymiseFeedback(ctx.db, due, removal);
  }
  for await (const due of inTurns(() => findDueCommendations(ctx.db, thanksCutoff(ctx.now)))) {
    removed.commendations += await blankCommendations(ctx.db, due, removal);
  }
  for await (const due of inTurns(() => findDueEntryPersons(ctx.db, refused.usual, contacts.usual))) {
    const codes = due.map(({ code }) => code);
    removed.entries += await removeEntryPersons(ctx.db, codes, removal);
  }
  return removed;
}

/** What is due: its code, and the state that it is in. */
export type Due =
  | { what: 'dossier' | 'contact'; code: string; state: DueDossier['state'] }
  | { what: 'feedback'; code: string; state: DueFeedback['state'] }
  | { what: 'commendation'; code: string; state: DueCommendation['state'] }
  | { what: 'entry'; code: string; state: DueEntry['state'] };

/** What a run would remove now, page by page: nothing is written. */
export async function previewRetention({
  ctx,
  input: { tell },
}: {
  ctx: RetentionContext;
  input: { tell: (due: Due) => void };
}): Promise<Omit<Removed, 'files'>> {
  const { contacts, refused } = await cutoffs(ctx);
  const count = async (find: (skip: number) => Promise<Due[]>): Promise<number> => {
    let total = 0;
    for (;;) {
      const due = await find(total);
      if (due.length === 0) return total;
      for (const one of due) tell(one);
      total += due.length;
    }
  };
  const { db } = ctx;
  return {
    dossiers: await count(async (skip) => as('dossier', await findDueRefused(db, refused, skip))),
    contacts: await count(async (skip) => as('contact', await findDueContacts(db, contacts, skip))),
    feedback: await count(async (skip) =>
      as('feedback', await findDueFeedback(db, feedbackCutoff(ctx.now), skip)),
    ),
    commendations: await count(async (skip) =>
      as('commendation', await findDueCommendations(db, thanksCutoff(ctx.now), skip)),
    ),
    entries: await count(async (skip) =>
      as('entry', await findDueEntryPersons(db, refused.usual, contacts.usual, skip)),
    ),
  };
}

/** What was found due, each as that. */
function as<W extends Due['what'], T>(what: W, due: readonly T[]) {
  return due.map((one) => ({ ...one, what }));
}

/** Anonymises the dossiers and removes their files. Should the store fail, the sweep of the night removes them. */
export async function anonymiseNow(
  { db, papers }: { db: Database; papers?: PaperContext['papers'] | undefined },
  due: readonly DueDossier[],
  removal: Removal,
): Promise<{ dossiers: number; files: number }> {
  const { dossiers, keys } = await anonymise(db, due, removal);
  if (papers && keys.length > 0) {
    await papers.remove(keys).catch(() => console.error('retention: files are left to the sweep'));
  }
  return { dossiers, files: keys.length };
}

async function cutoffs({ site, now }: RetentionContext) {
  const { campaigns } = await site.rules();
  return {
    contacts: cutoffsOf('contactDays', campaigns, now),
    refused: cutoffsOf('refusedDays', campaigns, now),
  };
}

/** Feedback that ended before it loses its words. */
const feedbackCutoff = (now: number) => now - FEEDBACK_KEPT_DAYS * DAY_MS;

/** Commendations that were taken off, or never shown, before it lose their words. */
const thanksCutoff = (now: number) => now - UNSHOWN_THANKS_KEPT_DAYS * DAY_MS;

/** What `find` gives, again and again until there is nothing left. */
async function* inTurns<T>(find: () => Promise<T[]>): AsyncGenerator<T[]> {
  for (let due = await find(); due.length > 0; due = await find()) yield due;
}
