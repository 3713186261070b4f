import { useCallback, useState } from 'react';
import type { InboxQuery } from '#domain/review/contract.ts';
import { dropView, readViews, saveView } from '../../../client/staff/inbox.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useConsole } from '../context.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { failureInWords } from '../parts/states.tsx';
import { useLoad } from '../useLoad.ts';
import { wordsOf } from './query.ts';

/** Filters that the member keeps under a name. */
export function Views({ query }: { query: InboxQuery }) {
  const { send, announce } = useConsole();
  const views = useLoad(useCallback(() => readViews(send), [send]));
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const kept = views.value?.views ?? [];

  const save = async () => {
    if (name.trim() === '') return setProblem('Đặt tên cho bộ lọc');
    const answer = await saveView(send, { name: name.trim(), query: { ...query, cursor: '' } });
    if (!answer.ok) return setProblem(failureInWords(answer.failure));
    setName('');
    setProblem(undefined);
    views.put(answer.value);
    announce(`Đã lưu bộ lọc ${name.trim()}`);
  };
  const drop = async (id: number) => {
    const answer = await dropView(send, id);
    if (!answer.ok) return setProblem(failureInWords(answer.failure));
    views.put({ views: kept.filter((view) => view.id !== id) });
    announce('Đã bỏ bộ lọc');
  };
  return (
    <details className="views">
      <summary>Bộ lọc đã lưu{kept.length > 0 ? ` (${kept.length})` : ''}</summary>
      <ul className="plain">
        {kept.map((view) => (
          <li key={view.id} className="row spread">
            <PlaceLink to={{ screen: 'inbox', open: null, query: wordsOf(view.query) }}>
              {view.name}
            </PlaceLink>
            <button type="button" className="text" onClick={() => void drop(view.id)}>
              Bỏ<span className="vh"> bộ lọc {view.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          id="ten-bo-loc"
          label="Tên cho bộ lọc đang dùng"
          problem={problem}
          value={name}
          onChange={setName}
        />
        <Button plain>Lưu bộ lọc</Button>
      </form>
    </details>
  );
}
