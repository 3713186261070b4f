import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DomainError } from '#domain/errors.ts';
import type { Database } from '../db/client.ts';

/** Options of commands that work beside a running `npm start`, or on the deployed portal. For `parseArgs`. */
export const DATABASE_OPTIONS = {
  'persist-to': { type: 'string', default: process.env['PERSIST_TO'] || '.wrangler/state' },
  remote: { type: 'boolean', default: false },
} as const;

/** What such a command says of them. */
export const DATABASE_USAGE = [
  'Thêm --persist-to <thư mục> nếu dữ liệu trên máy này không ở .wrangler/state,',
  'hoặc --remote để làm trên cơ sở dữ liệu đã triển khai (cần npx wrangler login trước).',
].join('\n');

/**
 * Does the work on the database that the options name. What opens it takes two seconds to load: not for a command that
 * only says how it is used.
 * @throws DomainError `unavailable` where there is no database yet: none is made by the way
 */
export async function withChosenDatabase(
  options: { 'persist-to': string; remote: boolean },
  work: (db: Database) => Promise<void>,
): Promise<void> {
  if (options.remote) {
    const { withRemoteDatabase } = await import('./remote-database.ts');
    return withRemoteDatabase(work);
  }
  const folder = options['persist-to'];
  if (!existsSync(join(folder, 'v3/d1'))) {
    const mend = 'Chạy “npm start” ở đó trước, hoặc thêm --persist-to <thư mục> cho đúng nơi, hoặc --remote.';
    throw new DomainError('unavailable', `Chưa có dữ liệu nào của cổng trong ${resolve(folder)}. ${mend}`);
  }
  const { endAfterwards, withLocalDatabase } = await import('./local/database.ts');
  return withLocalDatabase(folder, work).finally(endAfterwards);
}
