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

/** What runs when, in this order: the files of drafts that are purged go with the sweep after. */
const JOBS: Record<(typeof TIMES)[keyof typeof TIMES], readonly Job[]> = {
  [TIMES.nightly]: [
    purgeDraftsNightly,
    retainNightly,
    sweepPapersNightly,
    deleteMailsNightly,
    sweepProofsNightly,
    forgetRatingMarksNightly,
    sweepFlowersNightly,
  ],
  [TIMES.often]: [sweepMailsOften, publishDecisionsOften, sealAuditOften],
};

/**
 * Runs all jobs of a time; one that fails doesn't keep the others from running.
 * @throws Error naming how many failed.
 */
export async function runSchedule({ cron, scheduledTime }: ScheduledController, env: Env): Promise<void> {
  const jobs = Object.entries(JOBS).find(([time]) => time === cron)?.[1] ?? [];
  let failed = 0;
  for (const job of jobs) {
    await job(env, scheduledTime).catch(() => {
      failed++;
    });
  }
  if (failed > 0) throw new Error(`${failed} of the jobs at “${cron}” failed.`);
}
