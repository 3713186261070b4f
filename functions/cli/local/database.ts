import { resolve } from 'node:path';
import { getPlatformProxy } from 'wrangler';
import { type Database, openDb } from '../../db/client.ts';
import { askAgain, patient } from './patient.ts';
import { QUIET } from './programs.ts';
import { localSecret } from './secret.ts';

/**
 * Opens the local D1 that `wrangler dev --persist-to` uses, also while it runs, for as long as the work takes.
 * `persistTo` is the folder that was given there; wrangler keeps its data below it in `v3`.
 */
export async function withLocalDatabase<T>(
  persistTo: string,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  // The same secret as the Worker's, though the work needs none: wrangler warns where it finds none. It says where it
  // found it, in the midst of what a command prints, unless it is told to be quieter.
  Object.assign(process.env, QUIET, { PORTAL_SECRET: localSecret(persistTo), WRANGLER_LOG: 'warn' });
  const say = console.error;
  console.error = (...words) => WORKERDS_OWN.test(String(words[0])) || say(...words);
  try {
    const platform = await askAgain(() =>
      getPlatformProxy<Env>({
        configPath: resolve('wrangler.toml'),
        persist: { path: resolve(persistTo, 'v3') },
        remoteBindings: false,
        envFiles: [],
      }),
    );
    try {
      return await work(openDb(patient(platform.env.DB)));
    } finally {
      await platform.dispose();
    }
  } finally {
    console.error = say;
  }
}

const END_MS = 1_000;

/**
 * Has a command end once its work is done: an opening that failed and was tried again leaves a workerd of its own, which
 * would keep the process for good.
 */
export function endAfterwards(): void {
  setTimeout(() => process.exit(), END_MS).unref();
}

/** What workerd prints of each try that failed, with addresses of its own code: commands say what is to be done. */
const WORKERDS_OWN = /\bworkerd[/@-]/;
