import { expect } from 'vitest';

/** Lets so many a minute through for each key, as the platform's own limiter does. */
export function limiter(most: number): RateLimit {
  const counts = new Map<string, number>();
  return {
    limit: async ({ key }) => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return { success: (counts.get(key) ?? 0) <= most };
    },
  };
}

/**
 * Sends until one is refused as too many, and gives that answer. The limiter's minutes are the clock's, so a new one
 * may begin on the way and let as many through again.
 */
export async function sendUntilRefused(allowed: number, send: () => Promise<Response>): Promise<Response> {
  for (let sent = 0; sent <= 2 * allowed; sent++) {
    const response = await send();
    if (response.status !== 429) continue;
    expect(sent).toBeGreaterThanOrEqual(allowed);
    return response;
  }
  throw new Error(`More than ${2 * allowed} were let through.`);
}
