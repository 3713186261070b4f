import { useCallback } from 'react';
import { groupCode } from '#domain/nomination/code.ts';
import {
  type EntryPage,
  type EntryQuery,
  entryQuerySchema,
  type ListedEntry,
} from '#domain/registration/contract.ts';
import { ENTRY_STATE_LABELS, ENTRY_STATES } from '#domain/registration/states.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import { listEntries } from '../../../client/staff/entries.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useConsole } from '../context.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Unreadable } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { useTitle } from '../useStart.ts';

const HEADS = ['Mã', 'Loại', 'Nơi', 'Tên', 'Bước', 'Gửi lúc'];

/** Registrations and commitments of the member's office; what is asked for stands in the address. */
export function EntryList() {
  useTitle('Đăng ký, cam kết');
  const { place, go, send } = useConsole();
  const query = readQuery(place.query);
  const text = JSON.stringify(query);
  const { value, failure, reload } = useLoad(
    useCallback(() => listEntries(send, JSON.parse(text)), [send, text]),
  );
  const narrow = (change: Partial<EntryQuery>, settle = true) =>
    go({ ...place, query: { ...query, cursor: '', ...change } }, { settle });
  return (
    <main id="noi-dung" className="desk-alone">
      <h1>Đăng ký, cam kết</h1>
      <p className="meta">
        Đăng ký của xã, huyện chờ cơ quan xác nhận. Cam kết có hiệu lực ngay; chỉ gạch bỏ cam kết sai, kèm lý
        do.
      </p>
      <Filters query={query} page={value} onChange={narrow} />
      {failure && <Unreadable failure={failure} onRetry={reload} />}
      {!value && !failure && <p role="status">Đang đọc…</p>}
      {value && value.entries.length > 0 && <Table entries={value.entries} />}
      {value?.entries.length === 0 && <p>Không có mục nào khớp. Bỏ bớt điều kiện rồi xem lại.</p>}
      {value?.next && (
        <Button plain onPress={() => narrow({ cursor: value.next ?? '' }, false)}>
          Xem các mục cũ hơn
        </Button>
      )}
    </main>
  );
}

function Table({ entries }: { entries: readonly ListedEntry[] }) {
  const { place } = useConsole();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard.
    <section className="scroll" aria-label="Các đăng ký, cam kết" tabIndex={0}>
      <table className="flow roomy">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.code}>
              <th scope="row" className="nw">
                <PlaceLink to={{ ...place, open: entry.code }}>{groupCode(entry.code)}</PlaceLink>
              </th>
              <td data-l="Loại">{entry.kind}</td>
              <td data-l="Nơi">{entry.place}</td>
              <td data-l="Tên">
                {entry.name} <Marks entry={entry} />
              </td>
              <td data-l="Bước">{ENTRY_STATE_LABELS[entry.state]}</td>
              <td data-l="Gửi lúc">{formatInstant(Date.parse(entry.at))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is to be known of where it came from. */
export function Marks({ entry: { unproven, sample } }: { entry: ListedEntry }) {
  return (
    <>
      {sample && <span className="sample">Dữ liệu minh họa</span>}{' '}
      {unproven && <span className="meta">gửi không có script</span>}
    </>
  );
}

function Filters({
  query,
  page,
  onChange,
}: {
  query: EntryQuery;
  page: EntryPage | null;
  onChange: (change: Partial<EntryQuery>) => void;
}) {
  const campaigns = page?.campaigns ?? [];
  const campaign = campaigns.find(({ id }) => id === query.campaign) ?? campaigns[0];
  const options = (list: readonly { id: string; name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="narrow-by">
      {campaigns.length > 1 && (
        <Select
          id="phong-trao"
          label="Phong trào"
          any={campaigns[0]?.title ?? ''}
          value={query.campaign}
          onChange={(id) => onChange({ campaign: id, kind: '', place: '' })}
          options={campaigns.slice(1).map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <Select
        id="loai"
        label="Loại"
        any="Mọi loại"
        value={query.kind}
        onChange={(kind) => onChange({ kind })}
        options={options(campaign?.kinds)}
      />
      <Select
        id="noi"
        label="Nơi"
        any="Mọi nơi"
        value={query.place}
        onChange={(place) => onChange({ place })}
        options={options(campaign?.places)}
      />
      <Select
        id="buoc"
        label="Bước"
        any="Mọi bước"
        value={query.state}
        onChange={(state) => onChange({ state: state as EntryQuery['state'] })}
        options={ENTRY_STATES.map((value) => ({ value, label: ENTRY_STATE_LABELS[value] }))}
      />
      <TextField
        id="chu"
        label="Tên, khu vực hoặc mã"
        value={query.words}
        onChange={(words) => onChange({ words })}
      />
    </div>
  );
}

/** What the address asks for; what it can't ask for is left out. */
function readQuery(query: Readonly<Record<string, string>>): EntryQuery {
  const read = entryQuerySchema.safeParse(query);
  return read.success ? read.data : entryQuerySchema.parse({});
}
