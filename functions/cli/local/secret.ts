import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The `PORTAL_SECRET` of a local run: random, and kept beside the local database, so that a restart refuses nothing
 * that was begun before it. Only this machine's user may read it.
 */
export function localSecret(persistTo: string): string {
  const file = join(persistTo, 'portal-secret');
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secret = randomBytes(32).toString('hex');
  mkdirSync(persistTo, { recursive: true });
  writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
  return secret;
}
