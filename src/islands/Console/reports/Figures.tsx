import '../../../styles/papers.css';
import { useMemo, useState } from 'react';
import { NOMINEE_KIND_LABELS } from '#domain/award/constants.ts';
import { summaryReport, totalsOf } from '#domain/documents/office-papers.ts';
import { paperMarkup } from '#domain/documents/paper-markup.ts';
import { EXPORT_MOST, type Report, type ReportQuery } from '#domain/report/contract.ts';
import { GROUND_LABELS } from '#domain/review/grounds.ts';
import { STATE_LABELS } from '#domain/review/states.ts';
import { formatNumber } from '#domain/vietnamese/number.ts';
import { exportAddress } from '../../../client/staff/reports.ts';
import { Button } from '../../../ui/Button.tsx';
import { Markup } from '../../../ui/Markup.tsx';
import { PaperTools } from '../../../ui/PaperTools.tsx';
import { useConsole } from '../context.ts';
import { Bars, type BarsProps } from './Bars.tsx';
import type { ReportPlace } from './places.ts';

/** A report on the screen, and as the paper that is printed or saved. */
export function Figures({
  report,
  place,
  query,
}: {
  report: Report;
  place: ReportPlace;
  query: ReportQuery;
}) {
  const { me } = useConsole();
  const [asPaper, setAsPaper] = useState(false);
  const paper = useMemo(
    () => summaryReport(report, { campaign: place.campaign, office: me.office }),
    [report, place.campaign, me.office],
  );
  return (
    <>
      <div className="noprint stack tight">
        <p className="row">
          <Button onPress={() => setAsPaper((shown) => !shown)}>
            {asPaper ? 'Xem biểu đồ' : 'Xem báo cáo để in'}
          </Button>
          <a className="button plain" href={exportAddress(query, 'xlsx')} download>
            Tải bảng Excel
          </a>
          <a className="button plain" href={exportAddress(query, 'csv')} download>
            Tải bảng CSV
          </a>
        </p>
        <p className="meta">
          Bảng tải về có một dòng cho mỗi hồ sơ, không có tên người, nhiều nhất {formatNumber(EXPORT_MOST)}{' '}
          dòng. Mỗi lần tải được ghi vào nhật ký.
        </p>
      </div>
      {asPaper ? (
        <>
          <div className="noprint">
            <PaperTools paper={paper} />
          </div>
          <div className="papers">
            <Markup nodes={paperMarkup(paper)} />
          </div>
        </>
      ) : (
        chartsOf(report, place).map((chart) => <Bars key={chart.id} {...chart} />)
      )}
    </>
  );
}

function chartsOf(report: Report, { campaign }: ReportPlace): BarsProps[] {
  const office = (id: string) => campaign.offices.find((one) => one.id === id)?.name ?? id;
  const dossiers = { unit: 'Hồ sơ' };
  return [
    { id: 'chung', title: 'Kết quả chung', column: 'Nội dung', ...dossiers, rows: totalsOf(report) },
    {
      id: 'buoc',
      title: 'Đang ở bước nào',
      column: 'Bước',
      ...dossiers,
      rows: report.states.map(({ state, count }) => [STATE_LABELS[state], count]),
    },
    {
      id: 'thoi-gian',
      title: 'Mất bao lâu ở mỗi bước (trung vị)',
      column: 'Bước',
      unit: 'Ngày làm việc',
      rows: report.times.map(({ state, median }) => [STATE_LABELS[state], median]),
    },
    {
      id: 'doi-tuong',
      title: 'Đối tượng được đề nghị',
      column: 'Đối tượng',
      unit: 'Đề nghị',
      rows: report.kinds.map(({ kind, count }) => [NOMINEE_KIND_LABELS[kind], count]),
    },
    {
      id: 'ly-do',
      title: 'Lý do không khen',
      column: 'Lý do',
      unit: 'Đề nghị',
      rows: report.grounds.map(({ ground, count }) => [ground ? GROUND_LABELS[ground] : 'Không ghi', count]),
    },
    {
      id: 'dia-phuong',
      title: 'Địa phương ghi ở tờ trình',
      column: 'Địa phương',
      ...dossiers,
      rows: report.places.map(({ place, count }) => [place || 'Không ghi', count]),
    },
    {
      id: 'co-quan',
      title: 'Cơ quan tiếp nhận',
      column: 'Cơ quan',
      ...dossiers,
      rows: report.offices.map((one) => [office(one.office), one.count]),
    },
  ];
}
