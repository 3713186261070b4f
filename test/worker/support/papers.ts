import { env } from 'cloudflare:workers';
import { PAPER_HEADERS } from '#domain/attachment/constants.ts';
import type { DraftReceipt, Paper } from '#domain/nomination/contract.ts';
import { paths } from '#domain/paths.ts';
import { makeTyped } from '../../factories/typed-nomination.ts';
import { ORIGIN, type Portal } from './portal.ts';

export type Holder = Pick<DraftReceipt, 'code' | 'secret'>;

/** A draft that somebody is preparing. */
export async function createHolder(portal: Portal): Promise<Holder> {
  const headers = { 'idempotency-key': crypto.randomUUID() as string };
  const response = await portal.post(paths.api.nominations, makeTyped(), headers);
  if (response.status !== 201) throw new Error(await response.text());
  return response.json<DraftReceipt>();
}

export interface Sent {
  id?: string;
  name?: string;
  kind?: string;
  planPaper?: string;
  /** Announced instead of the truth. */
  length?: number | null;
  secret?: string;
}

export const bearer = ({ secret }: { secret: string }) => ({ authorization: `Bearer ${secret}` });
const own = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' };

/** Sends a file, or a body that behaves in a way of its own. */
export function upload(
  portal: Portal,
  holder: Holder,
  body: Uint8Array<ArrayBuffer> | ReadableStream,
  sent: Sent = {},
): Promise<Response> {
  const length = sent.length === undefined && body instanceof Uint8Array ? body.length : sent.length;
  const headers: Record<string, string> = {
    ...own,
    ...bearer({ secret: sent.secret ?? holder.secret }),
    [PAPER_HEADERS.name]: encodeURIComponent(sent.name ?? 'Tờ trình.pdf'),
    [PAPER_HEADERS.kind]: sent.kind ?? 'submission-letter',
    ...(sent.planPaper === undefined ? {} : { [PAPER_HEADERS.planPaper]: sent.planPaper }),
    ...(typeof length === 'number' ? { 'content-length': String(length) } : {}),
  };
  const path = paths.api.paper(holder.code, sent.id ?? crypto.randomUUID());
  return portal.fetch(path, { method: 'PUT', headers, body });
}

/** Sends a file that is taken. */
export async function attach(
  portal: Portal,
  holder: Holder,
  body: Uint8Array<ArrayBuffer>,
  sent: Sent = {},
): Promise<Paper> {
  const response = await upload(portal, holder, body, sent);
  if (response.status !== 201) throw new Error(await response.text());
  return response.json();
}

export function remove(portal: Portal, holder: Holder, id: string): Promise<Response> {
  return portal.fetch(paths.api.paper(holder.code, id), {
    method: 'DELETE',
    headers: { ...own, ...bearer(holder) },
  });
}

export function read(portal: Portal, holder: Holder, id: string): Promise<Response> {
  return portal.fetch(paths.api.paper(holder.code, id), { headers: bearer(holder) });
}

export async function listed(portal: Portal, holder: Holder): Promise<Paper[]> {
  const response = await portal.fetch(paths.api.papers(holder.code), { headers: bearer(holder) });
  return (await response.json<{ papers: Paper[] }>()).papers;
}

/** Keys in the bucket, and rows of papers, whatever has become of them. */
export async function kept(env: Env): Promise<{ objects: string[]; rows: number }> {
  const { objects } = await env.PAPERS.list();
  const rows = (await env.DB.prepare('SELECT count(*) AS n FROM papers').first<number>('n')) ?? -1;
  return { objects: objects.map(({ key }) => key), rows };
}

/** Empties the bucket and forgets all papers. */
export async function removeAllPapers(): Promise<void> {
  for (const key of (await kept(env)).objects) await env.PAPERS.delete(key);
  await env.DB.exec('DELETE FROM papers');
}

/** The audit lines about a dossier's papers. */
export const audited = (code: string) =>
  env.DB.prepare("SELECT action FROM audit_events WHERE entity_id = ? AND action LIKE '%paper'")
    .bind(code)
    .all();
