import { deleteMailsNightly } from './delete-mails.ts';
import { forgetRatingMarksNightly } from './forget-rating-marks.ts';
import { publishDecisionsOften } from './publish-decisions.ts';
import { purgeDraftsNightly } from './purge-drafts.ts';
import { retainNightly } from './retention.ts';
import { sealAuditOften } from './seal-audit.ts';
import { sweepFlowersNightly } from './sweep-flowers.ts';
import { sweepMailsOften } from './sweep-mails.ts';
import { sweepPapersNightly } from './sweep-papers.ts';
import { sweepProofsNightly } from './sweep-proofs.ts';
import { TIMES } from './times.ts';

type Job = (env: Env, now: number) => Promise<void>;

/**
 * What runs when, by the names that the log has, in this order: the files of drafts that are purged go with the sweep
 * after.
 */
const JOBS: Record<(typeof TIMES)[keyof typeof TIMES], Readonly<Record<string, Job>>> = {
  [TIMES.nightly]: {
    'purge-drafts': purgeDraftsNightly,
    retention: retainNightly,
    'sweep-papers': sweepPapersNightly,
    'delete-mails': deleteMailsNightly,
    'sweep-proofs': sweepProofsNightly,
    'forget-rating-marks': forgetRatingMarksNightly,
    'sweep-flowers': sweepFlowersNightly,
  },
  [TIMES.often]: {
    'sweep-mails': sweepMailsOften,
    'publish-decisions': publishDecisionsOften,
    'seal-audit': sealAuditOften,
  },
};

/**
 * Runs all jobs of a time; one that fails doesn't keep the others from running, and the log says of what.
 * @throws Error naming those that failed.
 */
export async function runSchedule({ cron, scheduledTime }: ScheduledController, env: Env): Promise<void> {
  const jobs = Object.entries(JOBS).find(([time]) => time === cron)?.[1] ?? {};
  const failed: string[] = [];
  for (const [name, job] of Object.entries(jobs)) {
    await job(env, scheduledTime).catch((error: unknown) => {
      console.error(`${name}:`, error instanceof Error ? (error.stack ?? error.message) : 'unknown error');
      failed.push(name);
    });
  }
  if (failed.length > 0) throw new Error(`Jobs at “${cron}” failed: ${failed.join(', ')}.`);
}
