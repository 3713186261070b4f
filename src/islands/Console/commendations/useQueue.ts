import { useCallback, useState } from 'react';
import type {
  OpenCommendation,
  QueueItem,
  QueuePage,
  QueueQuery,
} from '#domain/commendation/staff-contract.ts';
import type { Failure } from '../../../client/request.ts';
import { readQueue } from '../../../client/staff/commendations.ts';
import { useConsole } from '../context.ts';
import { type Loaded, useLoad } from '../useLoad.ts';

export interface Queue extends Loaded<QueuePage> {
  items: readonly QueueItem[];
  more: { loading: boolean; failure: Failure | null; read: () => Promise<void> };
  /** Shows in the list what became of one. It stays where it is until the list is read anew. */
  refresh: (changed: OpenCommendation) => void;
}

/** The commendations that the query asks for, a page after the other. `query` stays the same between drawings. */
export function useQueue(query: QueueQuery): Queue {
  const { send } = useConsole();
  const first = useLoad(useCallback(() => readQueue(send, query), [send, query]));
  const [state, setState] = useState<{ loading: boolean; failure: Failure | null }>(IDLE);
  const { value, put } = first;
  const read = async () => {
    if (!value?.next || state.loading) return;
    setState({ loading: true, failure: null });
    const answer = await readQueue(send, { ...query, cursor: value.next });
    setState(answer.ok ? IDLE : { loading: false, failure: answer.failure });
    if (!answer.ok) return;
    const known = new Set(value.items.map(({ id }) => id));
    put({
      items: [...value.items, ...answer.value.items.filter(({ id }) => !known.has(id))],
      next: answer.value.next,
    });
  };
  const refresh = ({ history: _, nearCopies: __, leads: ___, ...item }: OpenCommendation) => {
    if (value) put({ ...value, items: value.items.map((one) => (one.id === item.id ? item : one)) });
  };
  return { ...first, items: value?.items ?? [], more: { ...state, read }, refresh };
}

const IDLE = { loading: false, failure: null };
