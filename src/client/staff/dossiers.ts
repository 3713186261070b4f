import type * as z from 'zod/mini';
import { paths } from '#domain/paths.ts';
import {
  type ActionInput,
  contactAnswerSchema,
  type StaffDossier,
  staffDossierSchema,
} from '#domain/review/contract.ts';
import { type Answer, request, type Send } from '../request.ts';

/** A dossier with all that the member's offices may see of it, but for the contact. */
export function readDossier(send: Send, code: string): Promise<Answer<StaffDossier>> {
  return request(send, { path: paths.api.staff.dossier(code), schema: staffDossierSchema });
}

/** Acts on the version that one has read; gives the dossier as it is then. */
export function actOn(
  send: Send,
  { code, version }: { code: string; version: number },
  input: ActionInput,
): Promise<Answer<StaffDossier>> {
  const path = paths.api.staff.actions(code);
  return request(send, { path, schema: staffDossierSchema, body: { version, input } });
}

export type StaffContact = z.output<typeof contactAnswerSchema>;

/** Whom the unit named to be asked; opening it is noted, with the reason where one is needed. */
export function readContact(send: Send, code: string, reason: string): Promise<Answer<StaffContact>> {
  return request(send, {
    path: paths.api.staff.contact(code),
    schema: contactAnswerSchema,
    body: { reason },
  });
}
