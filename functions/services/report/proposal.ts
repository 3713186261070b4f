import { NOMINEE_KIND_LABELS } from '#domain/award/constants.ts';
import { DomainError } from '#domain/errors.ts';
import type { ProposalList } from '#domain/report/contract.ts';
import { mayReadReports } from '#domain/staff/permissions.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { findProposalList } from '../../repositories/proposal-lists.ts';
import type { SheetTable } from '../../sheets/table.ts';
import type { StaffContext } from '../context.ts';
import { noteExport } from './export.ts';

type ProposalContext = Pick<StaffContext, 'db' | 'site' | 'now' | 'member'>;

/**
 * Danh sách trích ngang of a proposal, for the offices that its dossiers pass and the one that decides.
 * @throws DomainError `not-allowed`, also for a proposal that isn't there; `unavailable`
 */
export async function readProposalList({
  ctx: { db, member },
  input: { id },
}: {
  ctx: ProposalContext;
  input: { id: number };
}): Promise<ProposalList> {
  const found = await findProposalList(db, id);
  const offices = found ? [...found.offices, found.deciding] : [];
  if (!found || !offices.some((office) => mayReadReports(member, found.campaign, office)))
    throw new DomainError('not-allowed', 'Danh sách này thuộc cơ quan khác, hoặc không có.');
  const { offices: _, proposedAt, ...list } = found;
  return { ...list, proposedAt: toIsoInVietnam(proposedAt) };
}

/**
 * The same as a table; written down in the audit log as handed out.
 * @throws DomainError `not-allowed`, `unavailable`
 */
export async function exportProposal({
  ctx,
  input,
}: {
  ctx: ProposalContext;
  input: { id: number };
}): Promise<SheetTable> {
  const { campaign, lines } = await readProposalList({ ctx, input });
  await noteExport(ctx, `proposal/${input.id}`, { format: 'xlsx', at: ctx.now });
  const { campaigns } = await ctx.site.rules();
  const awards = campaigns.find(({ id }) => id === campaign)?.awards ?? [];
  const rows = lines.map((line, at) => [
    at + 1,
    NOMINEE_KIND_LABELS[line.kind],
    [line.honorific, line.name].filter(Boolean).join(' '),
    line.title ?? null,
    line.body ?? null,
    line.unit,
    awards.find(({ id }) => id === line.award)?.name ?? line.award,
    line.achievement,
    line.code,
  ]);
  return { sheet: 'Danh sách trích ngang', headings: HEADINGS, pages: oneOf(rows) };
}

const HEADINGS = [
  ...['STT', 'Đối tượng', 'Tên', 'Chức vụ', 'Đơn vị công tác', 'Đơn vị đề nghị'],
  ...['Hình thức đề nghị', 'Tóm tắt thành tích', 'Mã hồ sơ'],
];

async function* oneOf<T>(value: T): AsyncGenerator<T> {
  yield value;
}
