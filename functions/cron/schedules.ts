import { deleteMailsNightly } from './delete-mails.ts';
import { purgeDraftsNightly } from './purge-drafts.ts';
import { sweepMailsOften } from './sweep-mails.ts';

type Job = (env: Env, now: number) => Promise<void>;

/** What runs when, by the very words of `crons` in wrangler.toml. */
export const SCHEDULES: Record<string, readonly Job[]> = {
  '17 20 * * *': [purgeDraftsNightly, deleteMailsNightly],
  '*/10 * * * *': [sweepMailsOften],
};

/**
 * Runs all jobs of a schedule; one that fails doesn't keep the others from running.
 * @throws Error naming how many failed.
 */
export async function runSchedule({ cron, scheduledTime }: ScheduledController, env: Env): Promise<void> {
  const done = await Promise.allSettled((SCHEDULES[cron] ?? []).map((job) => job(env, scheduledTime)));
  const failed = done.filter(({ status }) => status === 'rejected').length;
  if (failed > 0) throw new Error(`${failed} of the jobs at “${cron}” failed.`);
}
