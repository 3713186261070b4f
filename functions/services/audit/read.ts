import type { AuditLine } from '#domain/audit/chain.ts';
import type { AuditPage, AuditQuery } from '#domain/audit/contract.ts';
import { DomainError } from '#domain/errors.ts';
import { CODE_LENGTH, isWellFormed, normalizeCode } from '#domain/nomination/code.ts';
import type { CellValue } from '#domain/open-data/csv.ts';
import { mayReadAudit } from '#domain/staff/permissions.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { findNewest, findNext } from '../../repositories/audit-log.ts';
import type { SheetTable } from '../../sheets/table.ts';
import type { StaffContext } from '../context.ts';
import { inPages, noteExport } from '../report/export.ts';

const PAGE = 50;

type AuditorContext = Pick<StaffContext, 'db' | 'now' | 'member'>;

/**
 * A page of the audit log, the newest lines first.
 * @throws DomainError `not-allowed`, `unavailable`
 */
export async function readAudit({
  ctx: { db, member },
  input: { cursor, ...wanted },
}: {
  ctx: AuditorContext;
  input: AuditQuery;
}): Promise<AuditPage> {
  assertAuditor(member);
  const before = cursor === '' ? Number.MAX_SAFE_INTEGER : Number(cursor);
  const lines = await findNewest(db, asKept(wanted), before, PAGE + 1);
  const shown = lines.slice(0, PAGE);
  return {
    lines: shown.map((line) => ({ ...line, at: toIsoInVietnam(line.at) })),
    next: lines.length > PAGE ? String(shown.at(-1)?.id ?? '') : null,
  };
}

/**
 * The lines asked for as a table, the oldest first, read page by page while they are sent. The log says so itself.
 * @throws DomainError `not-allowed`, `unavailable`
 */
export async function exportAudit({
  ctx,
  input: { cursor: _, ...wanted },
}: {
  ctx: AuditorContext;
  input: AuditQuery;
}): Promise<SheetTable> {
  assertAuditor(ctx.member);
  await noteExport(ctx, 'audit', { format: 'csv', at: ctx.now });
  return {
    sheet: 'Nhật ký',
    headings: HEADINGS,
    pages: inPages(async (after, limit) => {
      const lines = await findNext(ctx.db, asKept(wanted), after, limit);
      return { rows: lines.map(cellsOf), last: lines.at(-1)?.id };
    }, Number.POSITIVE_INFINITY),
  };
}

/** What is asked for, with a code as it is kept, however it is typed. */
function asKept<T extends Pick<AuditQuery, 'id'>>(wanted: T): T {
  const code = normalizeCode(wanted.id);
  return isWellFormed(code, CODE_LENGTH) ? { ...wanted, id: code } : wanted;
}

const HEADINGS = [
  ...['Số dòng', 'Lúc', 'Đối tượng', 'Mã', 'Việc', 'Từ', 'Đến'],
  ...['Bên làm', 'Người làm', 'Lý do', 'Chi tiết'],
];

function cellsOf(line: AuditLine): CellValue[] {
  const { id, at, entity, entityId, action, from, to, actorKind, actor, reason, detail } = line;
  return [id, toIsoInVietnam(at), entity, entityId, action, from, to, actorKind, actor, reason, detail];
}

function assertAuditor(member: StaffContext['member']): void {
  if (mayReadAudit(member)) return;
  throw new DomainError('not-allowed', 'Chỉ người kiểm tra nhật ký xem được. Hỏi quản trị của cổng.');
}
