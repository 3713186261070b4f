import type { DraftReceipt } from '#domain/nomination/contract.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { paths } from '#domain/paths.ts';
import { makeNomination } from '../../factories/nomination.ts';
import type { Portal } from './portal.ts';

/** Keeps a draft, under a fresh key unless one is given. */
export function create(
  portal: Portal,
  nomination: unknown,
  key = crypto.randomUUID() as string,
): Promise<Response> {
  return portal.post(paths.api.nominations, nomination, { 'idempotency-key': key });
}

export async function createDraft(
  portal: Portal,
  nomination: Nomination = makeNomination(),
): Promise<DraftReceipt> {
  const response = await create(portal, nomination);
  if (response.status !== 201) throw new Error(await response.text());
  return response.json();
}

export function submit(
  portal: Portal,
  { code, secret, version }: Pick<DraftReceipt, 'code' | 'secret' | 'version'>,
  nomination: unknown = makeNomination(),
): Promise<Response> {
  const headers = { authorization: `Bearer ${secret}` };
  return portal.post(paths.api.submission(code), { version, nomination }, headers);
}

/** A dossier that has been submitted. */
export async function createSubmitted(
  portal: Portal,
  nomination: Nomination = makeNomination(),
): Promise<DraftReceipt> {
  const draft = await createDraft(portal, nomination);
  const response = await submit(portal, draft, nomination);
  if (response.status !== 200) throw new Error(await response.text());
  return draft;
}
