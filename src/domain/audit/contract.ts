import * as z from 'zod/mini';
import { AUDIT_ACTIONS, AUDIT_ACTORS, AUDIT_ENTITIES } from './constants.ts';

/** Which lines an auditor asks for; empty means any. Dates are the first and the last day, in Vietnam's time. */
export const auditQuerySchema = z.strictObject({
  entity: z._default(z.union([z.literal(''), z.enum(AUDIT_ENTITIES)]), ''),
  id: z._default(z.string().check(z.trim()), ''),
  actor: z._default(z.string().check(z.trim()), ''),
  action: z._default(z.union([z.literal(''), z.enum(AUDIT_ACTIONS)]), ''),
  from: z._default(z.union([z.literal(''), z.iso.date('Ghi ngày có thật')]), ''),
  to: z._default(z.union([z.literal(''), z.iso.date('Ghi ngày có thật')]), ''),
  /** From the answer before; empty for the newest lines. */
  cursor: z._default(z.string().check(z.regex(/^\d*$/)), ''),
});
export type AuditQuery = z.output<typeof auditQuerySchema>;

export const auditPageSchema = z.strictObject({
  lines: z.array(
    z.strictObject({
      id: z.int(),
      at: z.iso.datetime({ offset: true }),
      entity: z.enum(AUDIT_ENTITIES),
      entityId: z.string(),
      action: z.enum(AUDIT_ACTIONS),
      from: z.nullable(z.string()),
      to: z.nullable(z.string()),
      actorKind: z.enum(AUDIT_ACTORS),
      actor: z.nullable(z.string()),
      reason: z.nullable(z.string()),
      detail: z.nullable(z.string()),
    }),
  ),
  next: z.nullable(z.string()),
});
export type AuditPage = z.output<typeof auditPageSchema>;
