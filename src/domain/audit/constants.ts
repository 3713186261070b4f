import { STAFF_ACTIONS } from '../review/actions.ts';
import { ACTOR_KINDS } from '../review/states.ts';

/** What the audit log keeps track of. */
export const AUDIT_ENTITIES = [
  'nomination',
  'commendation',
  'lead',
  'decision',
  'staff',
  'report',
  'feedback',
  'entry',
] as const;
export type AuditEntity = (typeof AUDIT_ENTITIES)[number];

export const AUDIT_ACTIONS = [
  'create',
  'submit',
  'withdraw',
  'delete',
  'renew-link',
  'stop-mails',
  'add-paper',
  'remove-paper',
  'answer-supplement',
  'purge',
  'approve',
  'hide',
  'reject',
  'undo',
  'edit',
  'mark-lead',
  'answer-lead',
  ...STAFF_ACTIONS,
  'award',
  'publish',
  'download-paper',
  'open-contact',
  'record',
  'confirm',
  'cancel',
  'attach-file',
  'add-member',
  'change-member',
  'be-refused',
  'export',
  'anonymise',
  'give-copy',
  'find-person',
  'take',
  'move-office',
  'answer',
  'close',
  'propose-publication',
  'agree-publication',
  'refuse-publication',
  'unpublish',
  'correct',
  'strike',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Who did it: those who move dossiers, and citizens who send commendations. */
export const AUDIT_ACTORS = [...ACTOR_KINDS, 'citizen'] as const;
export type AuditActor = (typeof AUDIT_ACTORS)[number];
