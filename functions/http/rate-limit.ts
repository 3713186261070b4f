import type { MiddlewareHandler } from 'hono';
import { DomainError } from '#domain/errors.ts';
import { sha256Hex } from '../crypto/digest.ts';
import type { AppEnv } from './app-env.ts';

/** Sends are counted apart from look-ups. */
export type Limit = 'WRITE_LIMIT' | 'READ_LIMIT';

/** Refuses a visitor who asks too often, before anything is read from them. */
export function limited(limit: Limit): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await assertWithinLimit(c.env[limit], c.req.raw);
    await next();
  };
}

/**
 * Counts the request by its address, of which only a hash leaves this function.
 * @throws DomainError `too-many-requests`
 */
export async function assertWithinLimit(limit: RateLimit, request: Request): Promise<void> {
  const key = await sha256Hex(request.headers.get('cf-connecting-ip') ?? '');
  const { success } = await limit.limit({ key });
  if (!success)
    throw new DomainError('too-many-requests', 'Đợi một phút rồi gửi lại; nội dung đã nhập vẫn còn.');
}
