import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import { STATUSES } from '#domain/api/statuses.ts';
import type { OpenCommendation, QueuePage } from '#domain/commendation/staff-contract.ts';
import type { ErrorCode, Subject } from '#domain/errors.ts';
import { paths } from '#domain/paths.ts';
import { openDb } from '../../../functions/db/client.ts';
import { storeDecision } from '../../../functions/repositories/commendations.ts';
import { makeCommendation } from '../../factories/commendation.ts';
import { grant } from '../../factories/member.ts';
import { Portal } from './portal.ts';
import { expectProblem } from './problems.ts';
import { addMember, signedIn } from './staff.ts';

/**
 * Two moderators of all campaigns, one of Sơn La's, a receiver, and what comes to their desks. Asked for by each file: the
 * database of one isn't another's.
 */
export async function openModeration() {
  const portal = new Portal();
  const api = paths.api.staff;
  const first = await addMember({ grants: [grant('moderator')] });
  const second = await addMember({ grants: [grant('moderator')] });
  const local = await addMember({ grants: [grant('moderator', 'son-la', 'so-y-te')] });
  const receiver = await addMember();
  const one = signedIn(portal, first);
  return {
    ...{ portal, api, first, second, local, receiver, one },
    ...{
      other: signedIn(portal, second),
      sonLa: signedIn(portal, local),
      office: signedIn(portal, receiver),
    },

    /** Sends a commendation in; its id. */
    take: async (words: Parameters<typeof makeCommendation>[0] = {}): Promise<string> => {
      const headers = { 'idempotency-key': crypto.randomUUID() };
      const answer = await portal.post(paths.api.commendations, makeCommendation(words), headers);
      expect(answer.status).toBe(201);
      return (await answer.json<{ id: string }>()).id;
    },

    queue: async (query: Record<string, string> = {}, desk = one) =>
      (await desk.get(`${api.commendations}?${new URLSearchParams(query)}`)).json<QueuePage>(),
    open: async (id: string, desk = one) => (await desk.get(api.commendation(id))).json<OpenCommendation>(),
    verdict: (id: string, body: object, desk = one) => desk.post(api.verdict(id), body),

    /** What its author does with their code. */
    withdraw: (id: string, version: number) =>
      storeDecision(openDb(env.DB), {
        read: { id, state: 'pending', version },
        ...{ to: 'withdrawn', move: 'withdraw', actor: { kind: 'citizen' }, at: portal.now },
        changeId: crypto.randomUUID(),
      }),
  };
}

export const expectRefused = (answer: Response, code: ErrorCode, about: Subject = 'commendation') =>
  expectProblem(answer, STATUSES[code], code, about);
