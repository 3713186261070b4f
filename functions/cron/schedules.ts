import { deleteMailsNightly } from './delete-mails.ts';
import { purgeDraftsNightly } from './purge-drafts.ts';
import { sweepMailsOften } from './sweep-mails.ts';
import { sweepProofsNightly } from './sweep-proofs.ts';
import { TIMES } from './times.ts';

type Job = (env: Env, now: number) => Promise<void>;

/** What runs when. */
const JOBS: Record<(typeof TIMES)[keyof typeof TIMES], readonly Job[]> = {
  [TIMES.nightly]: [purgeDraftsNightly, deleteMailsNightly, sweepProofsNightly],
  [TIMES.often]: [sweepMailsOften],
};

/**
 * Runs all jobs of a time; one that fails doesn't keep the others from running.
 * @throws Error naming how many failed.
 */
export async function runSchedule({ cron, scheduledTime }: ScheduledController, env: Env): Promise<void> {
  const jobs = Object.entries(JOBS).find(([time]) => time === cron)?.[1] ?? [];
  const done = await Promise.allSettled(jobs.map((job) => job(env, scheduledTime)));
  const failed = done.filter(({ status }) => status === 'rejected').length;
  if (failed > 0) throw new Error(`${failed} of the jobs at “${cron}” failed.`);
}
