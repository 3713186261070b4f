import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getPlatformProxy, unstable_readConfig as readConfig } from 'wrangler';
import { type Database, openDb } from '../db/client.ts';
import { QUIET } from './local/programs.ts';

/**
 * Opens the deployed D1 with the operator's own wrangler login, for as long as the work takes. wrangler reaches a
 * deployed database only if its configuration says so, and ours must not for `npm start`: hence one of its own.
 */
export async function withRemoteDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  Object.assign(process.env, QUIET);
  const { name, compatibility_date, d1_databases } = readConfig({ config: resolve('wrangler.toml') });
  const databases = d1_databases.map((database: object) => ({ ...database, remote: true }));
  const folder = await mkdtemp(join(tmpdir(), 'dong-long-'));
  try {
    const configPath = join(folder, 'wrangler.json');
    await writeFile(configPath, JSON.stringify({ name, compatibility_date, d1_databases: databases }));
    const platform = await getPlatformProxy<Env>({
      configPath,
      persist: false,
      remoteBindings: true,
      envFiles: [],
    });
    try {
      return await work(openDb(platform.env.DB));
    } finally {
      await platform.dispose();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
