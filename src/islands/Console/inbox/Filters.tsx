import { useEffect, useRef, useState } from 'react';
import { INBOX_SCOPES, type InboxCounts, type InboxQuery } from '#domain/review/contract.ts';
import { shownCount } from '#domain/review/counts.ts';
import { STATES } from '#domain/review/states.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useConsole } from '../context.ts';
import { useKeys } from '../useKeys.ts';
import { countFilters } from './query.ts';
import { countStates, stateInWords } from './words.ts';

const SCOPE_LABELS: Record<InboxQuery['scope'], string> = {
  held: 'Đang ở cơ quan tôi',
  passed: 'Đã chuyển đi',
  mine: 'Giao cho tôi',
};
/** Days that one looks for. */
const AGES = [3, 7, 14, 30];
const REST_MS = 400;

/** ` (12)`, after what is counted. */
const counted = (count: number | undefined) => (count === undefined ? '' : ` (${shownCount(count)})`);

interface FiltersProps {
  query: InboxQuery;
  counts: InboxCounts | null;
  /** E-mail addresses of those who have dossiers of the list. */
  assignees: readonly string[];
  onChange: (change: Partial<InboxQuery>, options?: { settle?: boolean }) => void;
}

/** What the list is narrowed to: the scope and the words at once, the rest on demand. */
export function Filters({ query, counts, assignees, onChange }: FiltersProps) {
  const { campaigns, me } = useConsole();
  const used = countFilters(query);
  const campaign = campaigns.find(({ id }) => id === query.campaign);
  const states = counts && countStates(counts, query);
  const named = (list: readonly { id: string; name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const people = [...new Set([me.email, ...assignees])];
  return (
    <search className="quick" aria-label="Lọc hồ sơ">
      <label className="vh" htmlFor="pham-vi">
        Hồ sơ nào
      </label>
      <select
        id="pham-vi"
        value={query.scope}
        onChange={(event) => onChange({ scope: event.target.value as InboxQuery['scope'] })}
      >
        {INBOX_SCOPES.map((scope) => (
          <option key={scope} value={scope}>
            {SCOPE_LABELS[scope]}
            {scope === 'mine' ? counted(counts?.mine) : ''}
          </option>
        ))}
      </select>
      <SearchBox words={query.words} onSearch={(words) => onChange({ words }, { settle: true })} />
      <details className="more-filters" open={used > 0 || undefined}>
        <summary>Bộ lọc{used > 0 ? ` (${used} đang dùng)` : ''}</summary>
        <Select
          id="loc-trang-thai"
          label="Trạng thái"
          any="Mọi trạng thái"
          value={query.state}
          onChange={(state) => onChange({ state: state as InboxQuery['state'] })}
          options={STATES.filter((state) => state !== 'draft').map((state) => ({
            value: state,
            label: `${stateInWords(state)}${counted(states?.get(state))}`,
          }))}
        />
        <Select
          id="loc-phong-trao"
          label="Phong trào"
          any="Mọi phong trào"
          value={query.campaign}
          onChange={(id) => onChange({ campaign: id, office: '', round: '', award: '' })}
          options={campaigns.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
        />
        {campaign && (
          <>
            <Select
              id="loc-co-quan"
              label="Cơ quan"
              any="Mọi cơ quan"
              value={query.office}
              onChange={(office) => onChange({ office })}
              options={named(campaign.offices)}
            />
            {campaign.rounds.length > 0 && (
              <Select
                id="loc-dot"
                label="Đợt"
                any="Mọi đợt"
                value={query.round}
                onChange={(round) => onChange({ round })}
                options={named(campaign.rounds)}
              />
            )}
            <Select
              id="loc-khen"
              label="Hình thức khen"
              any="Mọi hình thức"
              value={query.award}
              onChange={(award) => onChange({ award })}
              options={named(campaign.awards.filter(({ decidedByUnit }) => !decidedByUnit))}
            />
          </>
        )}
        <Select
          id="loc-nguoi"
          label="Người xử lý"
          any="Bất kỳ ai"
          value={query.assignee}
          onChange={(assignee) => onChange({ assignee })}
          options={people.map((email) => ({ value: email, label: email === me.email ? 'Tôi' : email }))}
        />
        <Select
          id="loc-so-ngay"
          label="Ở bước này đã"
          any="Bao lâu cũng được"
          value={query.age === 0 ? '' : String(query.age)}
          onChange={(days) => onChange({ age: Number(days) })}
          options={AGES.map((days) => ({ value: String(days), label: `từ ${days} ngày` }))}
        />
        {used > 0 && (
          <Button
            plain
            onPress={() =>
              onChange({ state: '', campaign: '', office: '', round: '', award: '', assignee: '', age: 0 })
            }
          >
            Bỏ bộ lọc
          </Button>
        )}
      </details>
    </search>
  );
}

/** Searches once the typing rests; `/` leads here. */
function SearchBox({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words);
  const [asked, setAsked] = useState(words);
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  useKeys({ '/': () => box.current?.focus() });
  // The address changed by itself: one went back, or chose a view.
  if (words !== asked) {
    setAsked(words);
    setTyped(words);
  }
  useEffect(() => {
    if (typed.trim() === asked) return;
    const timer = setTimeout(() => {
      setAsked(typed.trim());
      search.current(typed.trim());
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [typed, asked]);
  return (
    <>
      <label className="vh" htmlFor="tim">
        Tìm theo mã, đơn vị, tên
      </label>
      <input
        id="tim"
        ref={box}
        type="search"
        placeholder="Mã, đơn vị, tên"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </>
  );
}
