import * as z from 'zod/mini';
import { paths } from '#domain/paths.ts';
import {
  type ActionInput,
  type BulkAnswer,
  bulkAnswerSchema,
  type InboxCounts,
  type InboxPage,
  type InboxQuery,
  inboxCountsSchema,
  inboxPageSchema,
  type SavedView,
  viewListSchema,
} from '#domain/review/contract.ts';
import { type Answer, request, type Send } from '../request.ts';

/** A page of dossiers. What the query leaves empty isn't sent. */
export function readInbox(send: Send, query: InboxQuery): Promise<Answer<InboxPage>> {
  const given = Object.entries(query).filter(([, value]) => value !== '' && value !== 0);
  const params = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return request(send, { path: `${paths.api.staff.inbox}?${params}`, schema: inboxPageSchema });
}

/** How many dossiers there are, by campaign, office and state. */
export function readCounts(send: Send): Promise<Answer<InboxCounts>> {
  return request(send, { path: paths.api.staff.counts, schema: inboxCountsSchema });
}

type Views = Answer<{ views: SavedView[] }>;

/** The member's saved views. */
export function readViews(send: Send): Promise<Views> {
  return request(send, { path: paths.api.staff.views, schema: viewListSchema });
}

/** Keeps a view, in place of one of the same name; gives the list as it is then. */
export function saveView(send: Send, view: Omit<SavedView, 'id'>): Promise<Views> {
  return request(send, { path: paths.api.staff.views, schema: viewListSchema, body: view });
}

/** Drops a view. */
export function dropView(send: Send, id: number): Promise<Answer<null>> {
  return request(send, { method: 'DELETE', path: paths.api.staff.view(id), schema: z.null(), body: {} });
}

interface BulkAction {
  items: readonly { code: string; version: number }[];
  input: ActionInput;
  /** Only asks what would happen. */
  preview: boolean;
}

/** The same action on many dossiers, each judged by itself. */
export function actOnMany(send: Send, { items, input, preview }: BulkAction): Promise<Answer<BulkAnswer>> {
  const body = { items: items.map(({ code, version }) => ({ code, version })), input, preview };
  return request(send, { path: paths.api.staff.bulk, schema: bulkAnswerSchema, body });
}
