import { NOMINEE_KIND_LABELS } from '../award/constants.ts';
import type { CampaignRules } from '../campaign/rules.ts';
import type { ProposalList, Report } from '../report/contract.ts';
import { GROUND_LABELS } from '../review/grounds.ts';
import { STATE_LABELS } from '../review/states.ts';
import { formatNumber } from '../vietnamese/number.ts';
import { slugOf } from '../vietnamese/slug.ts';
import { dateInVietnam, formatDate } from '../vietnamese/time.ts';
import { bodyNameLines } from './body-name.ts';
import { dateWords } from './letterhead.ts';
import { lineOf, personName } from './lines.ts';
import type { Block, Letterhead, Paper, Signature, Table } from './model.ts';
import { columnsOf, rowOf } from './table.ts';

/*
 * Papers that the portal makes for offices, in the layout of Nghị định 30/2020/NĐ-CP. Number, signer and place are
 * left to the pen: the portal doesn't know them.
 */

/** What both papers take beside their content: the campaign's names, and the office that makes the paper. */
export interface OfficePaper {
  campaign: CampaignRules;
  office: string;
}

/** Báo cáo sơ kết: the report's counts in tables. */
export function summaryReport(report: Report, { campaign, office }: OfficePaper): Paper {
  const round = campaign.rounds.find(({ id }) => id === report.round);
  const name = (id: string) => campaign.offices.find((one) => one.id === id)?.name ?? id;
  const blocks: Block[] = [
    letterhead(office, report.madeAt),
    {
      type: 'title',
      kind: 'BÁO CÁO',
      subject: lineOf(`Sơ kết việc nhận và giải quyết hồ sơ đề nghị khen thưởng, ${campaign.shortTitle}`),
      attachedTo: null,
    },
    {
      type: 'paragraph',
      style: 'body',
      line: lineOf(
        `${office} báo cáo số liệu ${round ? round.name : 'toàn phong trào'}, tính đến ${formatDate(dayOf(report.madeAt))}, theo hồ sơ trên cổng.`,
      ),
    },
    ...part('1. Kết quả chung', ['Nội dung', 'Số hồ sơ'], totalsOf(report)),
    ...part(
      '2. Đối tượng được đề nghị',
      ['Đối tượng', 'Đề nghị', 'Được khen'],
      report.kinds.map(({ kind, count, awarded }) => [NOMINEE_KIND_LABELS[kind], count, awarded]),
    ),
    ...part(
      '3. Lý do không khen',
      ['Lý do', 'Số đề nghị'],
      report.grounds.map(({ ground, count }) => [ground ? GROUND_LABELS[ground] : 'Không ghi', count]),
    ),
    ...part(
      '4. Theo địa phương ghi ở tờ trình',
      ['Địa phương', 'Số hồ sơ'],
      report.places.map(({ place, count }) => [place || 'Không ghi', count]),
    ),
    ...part(
      '5. Theo cơ quan tiếp nhận',
      ['Cơ quan', 'Số hồ sơ'],
      report.offices.map((one) => [name(one.office), one.count]),
    ),
    ...part(
      '6. Thời gian ở từng bước (trung vị, ngày làm việc)',
      ['Bước', 'Số lượt', 'Số ngày'],
      report.times.map(({ state, stays, median }) => [STATE_LABELS[state], stays, median]),
    ),
    SIGNATURE,
  ];
  return {
    kind: 'summary-report',
    title: 'Báo cáo sơ kết',
    orientation: 'portrait',
    sheets: [blocks],
    fileName: slugOf(`Bao cao so ket ${campaign.id} ${report.round}`),
  };
}

/** The report's main counts in order, with their words. */
export function totalsOf(report: Report): [string, number][] {
  return [
    ['Đã nhận', report.received],
    ['Đã yêu cầu bổ sung', report.supplemented],
    ['Đã trình', report.proposed],
    ['Có quyết định khen', report.awarded],
    ['Không được khen', report.notAwarded],
    ['Không tiếp nhận', report.rejected],
    ['Đơn vị rút', report.withdrawn],
  ];
}

/** Danh sách trích ngang: those whom a proposal lists. */
export function proposalList(list: ProposalList, { campaign, office }: OfficePaper): Paper {
  const award = (id: string) => campaign.awards.find((one) => one.id === id)?.name ?? id;
  const table: Table = {
    type: 'table',
    label: 'Tập thể, cá nhân được trình',
    columns: columnsOf([
      { head: 'STT', share: 5, align: 'center' },
      { head: 'Tên', share: 19, align: 'start' },
      { head: 'Chức vụ', share: 11, align: 'start' },
      { head: 'Đơn vị', share: 16, align: 'start' },
      { head: 'Hình thức đề nghị', share: 16, align: 'start' },
      { head: 'Tóm tắt thành tích', share: 'rest', align: 'start' },
    ]),
    rows: list.lines.map((line, at) =>
      rowOf(
        lineOf(String(at + 1)),
        [personName(line.honorific ?? '', line.name)],
        lineOf(line.title ?? ''),
        lineOf(line.body || line.unit),
        lineOf(award(line.award)),
        lineOf(line.achievement.replaceAll('\n', ' ')),
      ),
    ),
  };
  return {
    kind: 'nominee-list',
    title: 'Danh sách trích ngang',
    orientation: 'landscape',
    sheets: [
      [
        letterhead(office, list.proposedAt),
        {
          type: 'title',
          kind: 'DANH SÁCH TRÍCH NGANG',
          subject: lineOf(`Đề nghị khen thưởng, ${campaign.shortTitle}`),
          attachedTo: null,
        },
        table,
        SIGNATURE,
      ],
    ],
    fileName: slugOf(`Danh sach trich ngang ${campaign.id} ${list.id}`),
  };
}

function part(
  heading: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Block[] {
  if (rows.length === 0) return [];
  const share = 20;
  const columns = columnsOf(
    heads.map((head, at) => ({
      head,
      share: at === 0 ? ('rest' as const) : share,
      align: at === 0 ? ('start' as const) : ('center' as const),
    })),
  );
  const cells = (row: readonly (string | number)[]) =>
    row.map((value) => lineOf(typeof value === 'number' ? formatNumber(value) : value));
  return [
    { type: 'paragraph', style: 'heading', line: [{ text: heading, bold: true }] },
    { type: 'table', label: heading, columns, rows: rows.map((row) => rowOf(...cells(row))) },
  ];
}

function letterhead(office: string, madeAt: string): Letterhead {
  const [year = '', month = '', day = ''] = dayOf(madeAt).split('-');
  return {
    type: 'letterhead',
    superior: [],
    body: bodyNameLines(office).map((line) => lineOf(line)),
    number: lineOf('Số: ', { blank: 'number' }, '/BC-', { blank: 'number' }),
    placeAndDate: lineOf(
      { blank: 'number' },
      ', ',
      ...dateWords({ day, month: String(Number(month)), year }),
    ),
  };
}

function dayOf(instant: string): string {
  return dateInVietnam(Date.parse(instant));
}

const SIGNATURE: Signature = {
  type: 'signature',
  recipients: ['Như trên;', 'Lưu: VT.'],
  title: [lineOf({ blank: 'name' })],
  name: null,
};
