import { DomainError } from '#domain/errors.ts';
import type { Report, ReportQuery } from '#domain/report/contract.ts';
import { mayReadReports } from '#domain/staff/permissions.ts';
import { toIsoInVietnam } from '#domain/vietnamese/time.ts';
import { medianOf } from '#domain/vietnamese/working-days.ts';
import { countForReport } from '../../repositories/reports.ts';
import type { StaffContext } from '../context.ts';
import { calendarUntil } from './calendar.ts';

export type ReportContext = Pick<StaffContext, 'db' | 'now' | 'member'>;

/**
 * How the dossiers of a campaign that pass the office stand.
 * @throws DomainError `not-allowed`, `unavailable`
 */
export async function makeReport({
  ctx: { db, now, member },
  input,
}: {
  ctx: ReportContext;
  input: ReportQuery;
}): Promise<Report> {
  assertMayRead(member, input);
  const { totals, stays, ...counted } = await countForReport(db, input, calendarUntil(now));
  const states = [...new Set(stays.map(({ state }) => state))];
  return {
    ...input,
    madeAt: toIsoInVietnam(now),
    ...totals,
    ...counted,
    times: states.map((state) => {
      const own = stays.filter((stay) => stay.state === state);
      return {
        state,
        stays: own.reduce((sum, { count }) => sum + count, 0),
        median: medianOf(own) ?? 0,
      };
    }),
  };
}

/** @throws DomainError `not-allowed` */
export function assertMayRead(member: StaffContext['member'], { campaign, office }: ReportQuery): void {
  if (mayReadReports(member, campaign, office)) return;
  throw new DomainError('not-allowed', 'Chọn phong trào và cơ quan mà bạn được giao việc.');
}
