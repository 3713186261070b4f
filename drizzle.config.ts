import { defineConfig } from 'drizzle-kit';

/** `npm run db:generate` writes the next numbered SQL file; files that have landed never change. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './functions/db/schema.ts',
  out: './migrations',
});
