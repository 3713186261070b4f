import { createApp } from './app.ts';

const app = createApp();
const jobs = () => import('./parts/jobs.ts');

export default {
  fetch: app.fetch,
  queue: async (batch, env) => (await jobs()).sendQueuedMails(batch, env),
  scheduled: async (controller, env) => (await jobs()).runSchedule(controller, env),
} satisfies ExportedHandler<Env>;
