import type { AuditAction, AuditActor, AuditEntity } from './constants.ts';

/** A line of the audit log as it is kept. */
export interface AuditLine {
  /** From 1, without gaps. */
  id: number;
  entity: AuditEntity;
  entityId: string;
  action: AuditAction;
  from: string | null;
  to: string | null;
  actorKind: AuditActor;
  actor: string | null;
  reason: string | null;
  at: number;
  detail: string | null;
}

/** What the first line is chained to. */
export const CHAIN_START = '0'.repeat(64);

/** A line is sealed by the next run of the clock at the latest, ten minutes on; the rest is room for the run itself. */
export const SEALED_WITHIN_MS = 12 * 60 * 1000;

/**
 * The text whose SHA-256 seals a line: the hash of the line before, then the line as JSON in this order for ever
 * (docs/decisions/0030).
 */
export function sealedText(previous: string, line: AuditLine): string {
  const { id, entity, entityId, action, from, to, actorKind, actor, reason, at, detail } = line;
  return `${previous}\n${JSON.stringify([id, entity, entityId, action, from, to, actorKind, actor, reason, at, detail])}`;
}

/** The last sealed line and its hash: whoever notes it elsewhere can tell later that nothing before it was changed. */
export interface ChainHead {
  id: number;
  hash: string;
}

/** `1234:9f86…`, as an operator notes it. */
export function headInWords({ id, hash }: ChainHead): string {
  return `${id}:${hash}`;
}

/** Reads what `headInWords` wrote; null when it isn't that. */
export function readHead(text: string): ChainHead | null {
  const [, id, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return id === undefined || hash === undefined ? null : { id: Number(id), hash };
}

/** What is wrong with the log: of one line, or of all from `id` to `to`. */
export interface Finding {
  kind: 'changed' | 'missing' | 'inserted' | 'unsealed' | 'other-head';
  id: number;
  to: number;
}

export const FINDING_WORDS: Record<Finding['kind'], string> = {
  changed: 'bị sửa: nội dung không khớp dấu niêm',
  missing: 'bị mất',
  inserted: 'bị chèn vào: nằm trong đoạn đã niêm mà không có dấu niêm',
  unsealed: 'chưa được niêm dù đã quá hạn',
  'other-head': 'không khớp đầu chuỗi đã ghi lại trước đây',
};
