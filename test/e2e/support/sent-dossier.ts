import { type APIRequestContext, expect } from '@playwright/test';
import type { DraftReceipt, Receipt } from '../../../src/domain/nomination/contract.ts';
import type { Nomination } from '../../../src/domain/nomination/schema.ts';
import { paths } from '../../../src/domain/paths.ts';
import { makeNomination } from '../../factories/nomination.ts';
import { asTyped } from '../../factories/typed-nomination.ts';
import { createDraft } from './api.ts';

/** A dossier that was sent, and what opens it. */
export interface Sent extends Pick<DraftReceipt, 'code' | 'secret' | 'version'> {
  receipt: Receipt;
}

/** Sends a dossier by the API, as the form does. */
export async function send(request: APIRequestContext, nomination = makeNomination()): Promise<Sent> {
  return sendAgain(request, await createDraft(request, nomination), nomination);
}

/** Sends it with other content. */
export async function sendAgain(
  request: APIRequestContext,
  { code, secret, version }: Pick<Sent, 'code' | 'secret' | 'version'>,
  nomination: Nomination,
): Promise<Sent> {
  const answer = await request.post(paths.api.submission(code), {
    data: { version, draft: asTyped(nomination) },
    headers: { authorization: `Bearer ${secret}` },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return { code, secret, version: version + 1, receipt: (await answer.json()) as Receipt };
}
