import { expect } from 'vitest';

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
