import type { AuditEntity } from '#domain/audit/constants.ts';

/** What a line of the log is about. */
export const ENTITY_LABELS: Record<AuditEntity, string> = {
  nomination: 'Hồ sơ',
  commendation: 'Lời tri ân',
  decision: 'Quyết định',
  staff: 'Cán bộ',
  report: 'Báo cáo',
};
