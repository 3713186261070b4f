import { type AuditPage, type AuditQuery, auditPageSchema } from '#domain/audit/contract.ts';
import { paths } from '#domain/paths.ts';
import { type PersonAnswer, type PersonRequest, personAnswerSchema } from '#domain/retention/requests.ts';
import { type Answer, request, type Send } from '../request.ts';

/** A page of the audit log, the newest lines first. */
export function readAudit(send: Send, query: AuditQuery): Promise<Answer<AuditPage>> {
  return request(send, {
    path: `${paths.api.staff.audit}?${new URLSearchParams(query)}`,
    schema: auditPageSchema,
  });
}

/** Where the lines asked for are to be had as CSV. */
export function auditExportAddress({ cursor: _, ...query }: AuditQuery): string {
  return `${paths.api.staff.audit}/export?${new URLSearchParams(query)}`;
}

/** A citizen's request about their own data, answered. */
export function askAboutPerson(send: Send, body: PersonRequest): Promise<Answer<PersonAnswer>> {
  return request(send, { path: paths.api.staff.requests, schema: personAnswerSchema, body });
}
