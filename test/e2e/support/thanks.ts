import { type APIRequestContext, expect } from '@playwright/test';
import type { Commendation } from '../../../src/domain/commendation/schema.ts';
import type { Challenge } from '../../../src/domain/defence/challenge.ts';
import { PROOF_HEADER } from '../../../src/domain/defence/constants.ts';
import { packProof } from '../../../src/domain/defence/pack-proof.ts';
import { paths } from '../../../src/domain/paths.ts';
import { solve } from '../../support/proofs.ts';

/** Sends a commendation by the API, with a proof of work for the portal's own challenge; gives its id. */
export async function sendCommendation(request: APIRequestContext, words: Commendation): Promise<string> {
  const challenge = (await (await request.get(paths.api.challenges)).json()) as Challenge;
  const headers = {
    'idempotency-key': crypto.randomUUID(),
    [PROOF_HEADER]: packProof(await solve(challenge)),
  };
  const taken = await request.post(paths.api.commendations, { data: words, headers });
  expect(taken.status(), await taken.text()).toBe(201);
  return ((await taken.json()) as { id: string }).id;
}
