import { useCallback } from 'react';
import type { RatingPage } from '#domain/rating/schema.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { readRatings } from '../../../client/staff/ratings.ts';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from '../context.ts';
import { Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { useTitle } from '../useStart.ts';

/** Đánh giá trang: how many found each page of use, and what they wrote, for editors. */
export function Ratings() {
  useTitle('Đánh giá trang');
  const { send, place, go } = useConsole();
  const cursor = place.query['cursor'] ?? '';
  const { value, failure, reload } = useLoad(
    useCallback(() => readRatings(send, { cursor }), [send, cursor]),
  );
  return (
    <main id="noi-dung" className="desk-alone">
      <h1>Đánh giá trang</h1>
      <p className="meta">Mỗi người một lần một ngày cho mỗi trang. Cổng không biết ai đánh giá.</p>
      {failure && <Unreadable failure={failure} onRetry={reload} />}
      {!value && !failure && <p role="status">Đang đọc…</p>}
      {value && value.pages.length === 0 && <p>Chưa có đánh giá nào.</p>}
      {value && value.pages.length > 0 && <Table pages={value.pages} />}
      {value?.next && (
        <p>
          <Button plain onPress={() => go({ ...place, query: { cursor: value.next ?? '' } })}>
            Xem trang sau
          </Button>
        </p>
      )}
    </main>
  );
}

function Table({ pages }: Pick<RatingPage, 'pages'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard.
    <section className="scroll" aria-label="Đánh giá theo trang" tabIndex={0}>
      <table className="flow">
        <thead>
          <tr>
            <th scope="col">Trang</th>
            <th scope="col">Có ích</th>
            <th scope="col">Không</th>
            <th scope="col">Mới viết</th>
          </tr>
        </thead>
        <tbody>
          {pages.map(({ page, useful, useless, lines }) => (
            <tr key={page}>
              <th scope="row">
                <a href={page}>{page}</a>
              </th>
              <td className="num" data-l="Có ích">
                {useful}
              </td>
              <td className="num" data-l="Không">
                {useless}
              </td>
              <td data-l="Mới viết">
                <ul className="plainlist">
                  {lines.map((line) => (
                    <li key={`${line.at} ${line.line}`}>
                      {line.useful ? 'Có ích' : 'Không'}: {line.line}{' '}
                      <span className="meta">{formatInstant(Date.parse(line.at))}</span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
