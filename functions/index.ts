import { createApp } from './app.ts';
import { purgeDraftsNightly } from './cron/purge-drafts.ts';

const app = createApp();

export default {
  fetch: app.fetch,
  scheduled: ({ scheduledTime }, env) => purgeDraftsNightly(env, scheduledTime),
} satisfies ExportedHandler<Env>;
