import { applyD1Migrations, reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { vi } from 'vitest';

// Files share a Worker, and each begins with an empty database, an empty bucket and nothing spied on.
vi.restoreAllMocks();
await reset();
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
