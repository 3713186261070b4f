import '../../../styles/parts/statistics.css';
import { useCallback } from 'react';
import type { ReportQuery } from '#domain/report/contract.ts';
import { readReport } from '../../../client/staff/reports.ts';
import { Select } from '../../../ui/Select.tsx';
import { useConsole } from '../context.ts';
import { NotAllowed, Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { useTitle } from '../useStart.ts';
import { Figures } from './Figures.tsx';
import { Proposal } from './Proposal.tsx';
import { type ReportPlace, reportPlaces } from './places.ts';

/** Sơ kết: chosen by the address, so that a report can be shared and reloaded. */
export function Reports() {
  useTitle('Báo cáo');
  const { me, campaigns, place, go } = useConsole();
  const places = reportPlaces(me, campaigns);
  const chosen = places.find((one) => keyOf(one) === place.query['noi']) ?? places[0];
  if (!chosen)
    return (
      <Desk>
        <NotAllowed />
      </Desk>
    );
  const round = place.query['dot'] ?? '';
  const show = (query: Record<string, string>) => go({ ...place, query: { ...place.query, ...query } });
  return (
    <Desk>
      <div className="noprint row">
        <Select
          id="noi"
          label="Phong trào và cơ quan"
          value={keyOf(chosen)}
          onChange={(noi) => show({ noi, dot: '' })}
          options={places.map((one) => ({ value: keyOf(one), label: one.label }))}
        />
        {chosen.campaign.rounds.length > 0 && (
          <Select
            id="dot"
            label="Đợt"
            any="Mọi đợt"
            value={round}
            onChange={(dot) => show({ dot })}
            options={chosen.campaign.rounds.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      <Loaded place={chosen} query={{ campaign: chosen.campaign.id, office: chosen.office, round }} />
      <Proposal />
    </Desk>
  );
}

function Loaded({ place, query }: { place: ReportPlace; query: ReportQuery }) {
  const { send } = useConsole();
  const { campaign, office, round } = query;
  const read = useCallback(
    () => readReport(send, { campaign, office, round }),
    [send, campaign, office, round],
  );
  const { value, failure, reload } = useLoad(read);
  if (failure) return <Unreadable failure={failure} onRetry={reload} />;
  if (!value) return <p role="status">Đang đếm…</p>;
  return <Figures report={value} place={place} query={query} />;
}

function keyOf({ campaign, office }: ReportPlace): string {
  return `${campaign.id}/${office}`;
}

function Desk({ children }: { children: React.ReactNode }) {
  return (
    <main id="noi-dung" className="desk-alone">
      <h1 className="noprint">Báo cáo</h1>
      {children}
    </main>
  );
}
