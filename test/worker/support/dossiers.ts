import { env } from 'cloudflare:workers';
import type { DraftReceipt, SavedDraft } from '#domain/nomination/contract.ts';
import type { Nomination } from '#domain/nomination/schema.ts';
import { paths } from '#domain/paths.ts';
import { makeNomination } from '../../factories/nomination.ts';
import { asTyped } from '../../factories/typed-nomination.ts';
import type { Portal } from './portal.ts';

/** What one must hold to change a dossier. */
export type Ticket = Pick<DraftReceipt, 'code' | 'secret' | 'version'>;

export const bearer = ({ secret }: Pick<Ticket, 'secret'>) => ({ authorization: `Bearer ${secret}` });

/** Keeps what was typed, under a fresh key unless one is given. */
export function create(
  portal: Portal,
  draft: unknown,
  key = crypto.randomUUID() as string,
): Promise<Response> {
  return portal.post(paths.api.nominations, draft, { 'idempotency-key': key });
}

export async function createDraft(
  portal: Portal,
  nomination: Nomination = makeNomination(),
): Promise<DraftReceipt> {
  const response = await create(portal, asTyped(nomination));
  if (response.status !== 201) throw new Error(await response.text());
  return response.json();
}

/** Stores a change made on the ticket's version. */
export function save(portal: Portal, ticket: Ticket, draft: unknown): Promise<Response> {
  const { code, version } = ticket;
  return portal.send('PUT', paths.api.nomination(code), { version, draft }, bearer(ticket));
}

/** The ticket after the change. */
export async function change<T extends Ticket>(
  portal: Portal,
  ticket: T,
  nomination: Nomination,
): Promise<T> {
  const response = await save(portal, ticket, asTyped(nomination));
  if (response.status !== 200) throw new Error(await response.text());
  const { version } = await response.json<SavedDraft>();
  return { ...ticket, version };
}

/** Stores the change and submits it. */
export function submit(
  portal: Portal,
  ticket: Ticket,
  nomination: Nomination = makeNomination(),
): Promise<Response> {
  const { code, version } = ticket;
  return portal.post(paths.api.submission(code), { version, draft: asTyped(nomination) }, bearer(ticket));
}

/** A dossier that has been submitted, with the version that it has since. */
export async function createSubmitted(
  portal: Portal,
  nomination: Nomination = makeNomination(),
): Promise<DraftReceipt> {
  const draft = await createDraft(portal, nomination);
  const response = await submit(portal, draft, nomination);
  if (response.status !== 200) throw new Error(await response.text());
  return { ...draft, version: draft.version + 1 };
}

/** What the database has of a dossier: itself, whom it names, its audit lines. */
export async function stored(code: string) {
  const dossier = await env.DB.prepare(
    'SELECT id, state, version, submitted_at, receiving FROM nominations WHERE code = ?',
  )
    .bind(code)
    .first<{ id: number; state: string; version: number; submitted_at: number | null; receiving: string }>();
  if (!dossier) throw new Error(`No dossier ${code}`);
  const nominees = await env.DB.prepare(
    'SELECT position, kind, name, award, outcome FROM nominees WHERE nomination_id = ? ORDER BY position',
  )
    .bind(dossier.id)
    .all();
  const audit = await env.DB.prepare(
    'SELECT action, from_state, to_state, actor_kind, at FROM audit_events WHERE entity_id = ? ORDER BY id',
  )
    .bind(code)
    .all();
  return { dossier, nominees: nominees.results, audit: audit.results };
}
