import { useRef, useState } from 'react';
import { COMMENDATION_STATE_LABELS } from '#domain/commendation/moderation.ts';
import { COMMENDATION_STATES } from '#domain/commendation/schema.ts';
import { QUEUE_MARKS, type QueueQuery } from '#domain/commendation/staff-contract.ts';
import { mayModerate } from '#domain/staff/permissions.ts';
import { Select } from '../../../ui/Select.tsx';
import { useConsole } from '../context.ts';
import { useKeys } from '../useKeys.ts';
import { MARK_LABELS } from './words.ts';

interface FiltersProps {
  query: QueueQuery;
  onChange: (change: Partial<QueueQuery>) => void;
}

/** What the queue is narrowed to. Words are looked for when the field is left or Enter is pressed; `/` leads there. */
export function Filters({ query, onChange }: FiltersProps) {
  const { campaigns, me } = useConsole();
  const box = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => box.current?.focus() });
  const used = [query.campaign, query.mark].filter(Boolean).length;
  return (
    <search className="quick" aria-label="Lọc lời tri ân">
      <label className="vh" htmlFor="loc-trang-thai">
        Trạng thái
      </label>
      <select
        id="loc-trang-thai"
        value={query.state}
        onChange={({ target }) => onChange({ state: target.value as QueueQuery['state'] })}
      >
        {COMMENDATION_STATES.map((state) => (
          <option key={state} value={state}>
            {COMMENDATION_STATE_LABELS[state]}
          </option>
        ))}
      </select>
      <Words key={query.words} words={query.words} box={box} onSearch={(words) => onChange({ words })} />
      <details className="more-filters" open={used > 0 || undefined}>
        <summary>Bộ lọc{used > 0 ? ` (${used} đang dùng)` : ''}</summary>
        <Select
          id="loc-phong-trao"
          label="Phong trào"
          any="Mọi phong trào"
          value={query.campaign}
          onChange={(campaign) => onChange({ campaign })}
          options={campaigns
            .filter(({ id }) => mayModerate(me, id))
            .map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
        />
        <Select
          id="loc-dau-hieu"
          label="Dấu hiệu"
          any="Có hay không"
          value={query.mark}
          onChange={(mark) => onChange({ mark: mark as QueueQuery['mark'] })}
          options={QUEUE_MARKS.map((value) => ({ value, label: MARK_LABELS[value] }))}
        />
      </details>
    </search>
  );
}

interface WordsProps {
  words: string;
  box: React.RefObject<HTMLInputElement | null>;
  onSearch: (words: string) => void;
}

function Words({ words, box, onSearch }: WordsProps) {
  const [typed, setTyped] = useState(words);
  const search = () => {
    if (typed.trim() !== words) onSearch(typed.trim());
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <label className="vh" htmlFor="tim">
        Tìm theo chữ
      </label>
      <input
        id="tim"
        ref={box}
        type="search"
        placeholder="Tìm theo chữ"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={search}
      />
    </form>
  );
}
