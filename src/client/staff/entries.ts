import { paths } from '#domain/paths.ts';
import {
  type EntryActionRequest,
  type EntryPage,
  type EntryQuery,
  entryPageSchema,
  type StaffEntry,
  staffEntrySchema,
} from '#domain/registration/contract.ts';
import { type Answer, request, type Send } from '../request.ts';

/** A page of registrations and commitments, the newest first. */
export function listEntries(send: Send, query: EntryQuery): Promise<Answer<EntryPage>> {
  const path = `${paths.api.staff.entries}?${new URLSearchParams(query)}`;
  return request(send, { path, schema: entryPageSchema });
}

export function readEntry(send: Send, code: string): Promise<Answer<StaffEntry>> {
  return request(send, { path: paths.api.staff.entry(code), schema: staffEntrySchema });
}

/** Does it on the version that was read. */
export function actOnEntry(send: Send, code: string, body: EntryActionRequest): Promise<Answer<StaffEntry>> {
  return request(send, { path: paths.api.staff.entryActions(code), schema: staffEntrySchema, body });
}
