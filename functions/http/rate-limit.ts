import { DomainError } from '#domain/errors.ts';
import type { RequestContext } from './app-env.ts';
import { undefended } from './secret.ts';
import { visitorOf } from './visitor.ts';

/** What is counted apart (wrangler.toml says how many): sends, sends by forms without script, look-ups, flowers; by code. */
export type Limit = 'WRITE_LIMIT' | 'PLAIN_WRITE_LIMIT' | 'READ_LIMIT' | 'FLOWER_LIMIT' | 'CODE_LIMIT';

/**
 * Counts the request by its visitor.
 * @throws DomainError `too-many-requests`; `unavailable` when it can't be counted
 */
export async function assertWithinLimit(c: RequestContext, limit: Limit): Promise<void> {
  if (!(await isWithin(c, limit, visitorOf(c)))) throw tooMany();
}

/**
 * Counts one more under the key, which is a hash, and says whether that is still within the limit.
 * @throws DomainError `unavailable` when the limiter doesn't answer: nothing passes uncounted
 */
export async function isWithin(c: RequestContext, limit: Limit, key: string): Promise<boolean> {
  try {
    const { success } = await c.env[limit].limit({ key });
    return success;
  } catch (error) {
    console.error(`${limit}:`, error instanceof Error ? error.message : 'unknown error');
    throw undefended();
  }
}

/** The limits' period is a minute, which is what `Retry-After` says. */
export function tooMany(): DomainError {
  return new DomainError('too-many-requests', 'Đợi một phút rồi gửi lại; nội dung đã nhập vẫn còn.');
}
