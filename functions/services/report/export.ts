import type { CampaignRules } from '#domain/campaign/rules.ts';
import type { CellValue } from '#domain/open-data/csv.ts';
import { EXPORT_MOST, type ExportFormat, type ReportQuery } from '#domain/report/contract.ts';
import { STATE_LABELS } from '#domain/review/states.ts';
import { dateInVietnam, formatDate } from '#domain/vietnamese/time.ts';
import { writeTogether } from '../../db/client.ts';
import { plainAuditStatement } from '../../repositories/audit.ts';
import { type ExportRow, findForExport } from '../../repositories/reports.ts';
import type { SheetTable } from '../../sheets/table.ts';
import type { StaffContext } from '../context.ts';
import { assertMayRead } from './make.ts';

/** Rows read, and held, at once. 50,000 rows are 25 questions to the database. */
export const EXPORT_PAGE = 2000;

/**
 * The dossiers of a campaign that pass the office, a row each, without the names of people: read page by page while
 * they are sent. That it was handed out is in the audit log before the first row is.
 * @throws DomainError `not-allowed`, `unavailable`
 */
export async function exportDossiers({
  ctx,
  input: { format, ...query },
}: {
  ctx: Pick<StaffContext, 'db' | 'site' | 'now' | 'member'>;
  input: ReportQuery & { format: ExportFormat };
}): Promise<SheetTable> {
  const { db, site, now, member } = ctx;
  assertMayRead(member, query);
  await noteExport(ctx, [query.campaign, query.office, query.round].filter(Boolean).join('/'), {
    format,
    at: now,
  });
  const { campaigns } = await site.rules();
  const names = namesIn(campaigns.find(({ id }) => id === query.campaign));
  return {
    sheet: 'Hồ sơ',
    headings: HEADINGS,
    pages: inPages(async (after, limit) => {
      const rows = await findForExport(db, query, after, limit);
      return { rows: rows.map((row) => cellsOf(row, names)), last: rows.at(-1)?.id };
    }, EXPORT_MOST),
  };
}

/** Writes down that a table was handed out. @throws DomainError `unavailable`: then nothing is handed out. */
export async function noteExport(
  { db, member }: Pick<StaffContext, 'db' | 'member'>,
  id: string,
  { at, ...detail }: { at: number; format: ExportFormat },
): Promise<void> {
  const actor = { kind: 'staff', name: member.email } as const;
  const event = { entity: 'report', id, action: 'export', from: null, to: null, actor, at } as const;
  await writeTogether(db, [plainAuditStatement(db, { ...event, detail: JSON.stringify(detail) })]);
}

/** Pages of rows, each asked for once the one before has been taken; at most `most` rows. */
export async function* inPages(
  read: (after: number, limit: number) => Promise<{ rows: CellValue[][]; last: number | undefined }>,
  most: number,
): AsyncGenerator<CellValue[][]> {
  let after = 0;
  for (let left = most; left > 0; left -= EXPORT_PAGE) {
    const { rows, last } = await read(after, Math.min(EXPORT_PAGE, left));
    if (rows.length > 0) yield rows;
    if (last === undefined || rows.length < EXPORT_PAGE) return;
    after = last;
  }
}

const HEADINGS = [
  'Mã hồ sơ',
  'Đơn vị đề nghị',
  'Chương trình',
  'Đợt',
  'Hình thức đề nghị',
  'Cơ quan tiếp nhận',
  'Cơ quan đang giữ',
  'Trạng thái',
  'Ngày gửi',
  'Ở trạng thái này từ',
  'Số tập thể, hộ',
  'Số cá nhân',
  'Được khen',
  'Không được khen',
] as const;

type Names = (kind: 'programmes' | 'rounds' | 'awards' | 'offices', id: string | null) => string;

/** The plan's names for ids; an id that the plan no longer has stands for itself. */
function namesIn(campaign: CampaignRules | undefined): Names {
  return (kind, id) => campaign?.[kind].find((one) => one.id === id)?.name ?? id ?? '';
}

function cellsOf(row: ExportRow, names: Names): CellValue[] {
  const day = (at: number | null) => (at === null ? null : formatDate(dateInVietnam(at)));
  return [
    row.code,
    row.unit,
    names('programmes', row.programme),
    names('rounds', row.round),
    names('awards', row.award),
    names('offices', row.receiving),
    names('offices', row.holder),
    STATE_LABELS[row.state],
    day(row.submittedAt),
    day(row.stateSince),
    row.collectives,
    row.individuals,
    row.awarded,
    row.notAwarded,
  ];
}
