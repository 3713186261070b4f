/** What nobody asks for: the consumer of the mail queue, and what runs by the clock. */
export { runSchedule } from '../cron/schedules.ts';
export { sendQueuedMails } from '../jobs/mail.ts';
