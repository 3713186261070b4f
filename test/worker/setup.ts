import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

// Each test file has a database of its own; applying what is already applied does nothing.
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
