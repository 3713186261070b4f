import { useCallback } from 'react';
import {
  DECISION_KIND_LABELS,
  DECISION_STATE_LABELS,
  DECISION_STATES,
  type DecisionState,
} from '#domain/decision/constants.ts';
import type { DecisionItem } from '#domain/decision/contract.ts';
import { formatDate } from '#domain/vietnamese/time.ts';
import { listDecisions, readWaiting } from '../../../client/staff/decisions.ts';
import { useConsole } from '../context.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { useTitle } from '../useStart.ts';
import { decisionPlace, listPlace, recordPlace } from './places.ts';
import { placeInWords, standingInWords } from './words.ts';

/** Where nominees wait, and the decisions in a state. */
export function DecisionList() {
  useTitle('Quyết định');
  const { place } = useConsole();
  const state = DECISION_STATES.find((one) => one === place.query.state) ?? 'recorded';
  return (
    <main id="noi-dung" className="desk-alone">
      <h1>Quyết định</h1>
      <Waiting />
      <nav aria-label="Trạng thái quyết định">
        <p className="row by-state">
          {DECISION_STATES.map((one) => (
            <PlaceLink key={one} to={listPlace(one)} current={one === state}>
              {DECISION_STATE_LABELS[one]}
            </PlaceLink>
          ))}
        </p>
      </nav>
      <InState state={state} />
    </main>
  );
}

function Waiting() {
  const { send, campaigns } = useConsole();
  const { value, failure, reload } = useLoad(useCallback(() => readWaiting(send), [send]));
  if (failure) return <Unreadable failure={failure} onRetry={reload} />;
  if (value === null) return <p role="status">Đang mở…</p>;
  return (
    <section aria-labelledby="cho-quyet-dinh">
      <h2 id="cho-quyet-dinh">Chờ ghi quyết định</h2>
      {value.places.length === 0 && <p>Không có đề nghị nào đang chờ.</p>}
      <ul className="plainlist">
        {value.places.map((one) => (
          <li key={JSON.stringify(one)}>
            <PlaceLink to={recordPlace(one)}>{placeInWords(campaigns, one)}</PlaceLink>: {one.nominees} đề
            nghị trong {one.dossiers} hồ sơ
          </li>
        ))}
      </ul>
    </section>
  );
}

function InState({ state }: { state: DecisionState }) {
  const { send } = useConsole();
  const { value, failure, reload } = useLoad(useCallback(() => listDecisions(send, state), [send, state]));
  if (failure) return <Unreadable failure={failure} onRetry={reload} />;
  if (value === null) return <p role="status">Đang mở…</p>;
  if (value.items.length === 0) return <p>Không có quyết định nào.</p>;
  const waiting = value.items.filter((one) => one.state === 'confirmed' && one.publishedAt === null);
  return (
    <>
      {waiting.length > 0 && (
        <p className="notice">
          {waiting.length} quyết định đã xác nhận chưa có trên bảng vinh danh. Nhờ người vận hành lấy quyết
          định về rồi đăng lại cổng.
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard. */}
      <section className="scroll" aria-label="Các quyết định" tabIndex={0}>
        <table className="flow">
          <thead>
            <tr>
              <th scope="col">Số, ngày</th>
              <th scope="col">Về việc</th>
              <th scope="col">Số tên</th>
              <th scope="col">Hiện ở</th>
            </tr>
          </thead>
          <tbody>
            {value.items.map((item) => (
              <Row key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Row({ item }: { item: DecisionItem }) {
  const { campaigns } = useConsole();
  return (
    <tr>
      <th scope="row">
        <PlaceLink to={decisionPlace(item.id)}>{item.number}</PlaceLink>
        <span className="block meta">{formatDate(item.date)}</span>
      </th>
      <td data-l="Về việc">
        {item.kind !== 'award' && <b>{DECISION_KIND_LABELS[item.kind]}: </b>}
        {item.subject}
        <br />
        {placeInWords(campaigns, item)}
      </td>
      <td data-l="Số tên">{item.names}</td>
      <td data-l="Hiện ở">{standingInWords(item)}</td>
    </tr>
  );
}
