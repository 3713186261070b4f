import { type APIRequestContext, expect } from '@playwright/test';
import type { Challenge } from '../../../src/domain/defence/challenge.ts';
import { PROOF_HEADER } from '../../../src/domain/defence/constants.ts';
import { packProof } from '../../../src/domain/defence/pack-proof.ts';
import type { DraftReceipt } from '../../../src/domain/nomination/contract.ts';
import type { Nomination } from '../../../src/domain/nomination/schema.ts';
import { paths } from '../../../src/domain/paths.ts';
import { asTyped } from '../../factories/typed-nomination.ts';
import { solve } from '../../support/proofs.ts';

/** Keeps a draft by the API as the form does, with a proof of work for the portal's own challenge. */
export async function createDraft(request: APIRequestContext, nomination: Nomination): Promise<DraftReceipt> {
  const challenge = (await (await request.get(paths.api.challenges)).json()) as Challenge;
  const headers = {
    'idempotency-key': crypto.randomUUID(),
    [PROOF_HEADER]: packProof(await solve(challenge)),
  };
  const created = await request.post(paths.api.nominations, { data: asTyped(nomination), headers });
  expect(created.status(), await created.text()).toBe(201);
  return (await created.json()) as DraftReceipt;
}
