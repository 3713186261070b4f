import { paths } from '#domain/paths.ts';
import {
  type ExportFormat,
  type ProposalList,
  proposalListSchema,
  type Report,
  type ReportQuery,
  reportSchema,
} from '#domain/report/contract.ts';
import { type Answer, request, type Send } from '../request.ts';

/** How the dossiers of a campaign that pass an office stand. */
export function readReport(send: Send, query: ReportQuery): Promise<Answer<Report>> {
  return request(send, {
    path: `${paths.api.staff.reports}?${new URLSearchParams(query)}`,
    schema: reportSchema,
  });
}

/** Where the same dossiers are to be had as a table; the browser saves what is there. */
export function exportAddress(query: ReportQuery, format: ExportFormat): string {
  return `${paths.api.staff.reports}/export?${new URLSearchParams({ ...query, format })}`;
}

/** Danh sách trích ngang of a proposal. */
export function readProposal(send: Send, id: number): Promise<Answer<ProposalList>> {
  return request(send, { path: `${paths.api.staff.reports}/proposals/${id}`, schema: proposalListSchema });
}

/** Where the same list is to be had as a workbook. */
export function proposalAddress(id: number): string {
  return `${paths.api.staff.reports}/proposals/${id}/xlsx`;
}
