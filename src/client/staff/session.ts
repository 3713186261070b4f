import { paths } from '#domain/paths.ts';
import { type Me, meSchema } from '#domain/review/contract.ts';
import { type Answer, request, type Send } from '../request.ts';

const STAFF_API = '/api/staff/';

/** Who is signed in. */
export function readMe(send: Send): Promise<Answer<Me>> {
  return request(send, { path: paths.api.staff.me, schema: meSchema });
}

/**
 * The same `send`, which also tells whether the session lives: it doesn't when the API answers 401, or when the identity
 * provider, standing before it, wants to lead to its sign-in page, which a call can't follow.
 */
export function watchingSession(send: Send, onSession: (lives: boolean) => void): Send {
  return async (input, init) => {
    const response = await send(input, { ...init, credentials: 'same-origin', redirect: 'manual' });
    const ledAway = response.type === 'opaqueredirect';
    if (String(input).startsWith(STAFF_API)) onSession(response.status !== 401 && !ledAway);
    return ledAway ? Response.error() : response;
  };
}
