import { createApp } from './app.ts';
import { runSchedule } from './cron/schedules.ts';
import { sendQueuedMails } from './jobs/mail.ts';

const app = createApp();

export default {
  fetch: app.fetch,
  queue: (batch, env) => sendQueuedMails(batch, env),
  scheduled: runSchedule,
} satisfies ExportedHandler<Env>;
