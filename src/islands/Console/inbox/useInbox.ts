import { useCallback, useState } from 'react';
import type { InboxItem, InboxPage, InboxQuery, StaffDossier } from '#domain/review/contract.ts';
import type { Failure } from '../../../client/request.ts';
import { readInbox } from '../../../client/staff/inbox.ts';
import { useConsole } from '../context.ts';
import { type Loaded, useLoad } from '../useLoad.ts';

export interface Inbox extends Loaded<InboxPage> {
  items: readonly InboxItem[];
  more: {
    left: boolean;
    loading: boolean;
    failure: Failure | null;
    read: () => Promise<void>;
  };
  /** Shows in the list what became of a dossier. */
  refresh: (dossier: StaffDossier) => void;
}

/** The dossiers that the query asks for, a page after the other. `query` must stay the same between drawings. */
export function useInbox(query: InboxQuery): Inbox {
  const { send } = useConsole();
  const first = useLoad(useCallback(() => readInbox(send, query), [send, query]));
  const [state, setState] = useState<{ loading: boolean; failure: Failure | null }>(IDLE);
  const { value, put } = first;

  const read = async () => {
    if (!value?.next || state.loading) return;
    setState({ loading: true, failure: null });
    const answer = await readInbox(send, { ...query, cursor: value.next });
    setState(answer.ok ? IDLE : { loading: false, failure: answer.failure });
    if (!answer.ok) return;
    const known = new Set(value.items.map(({ code }) => code));
    const fresh = answer.value.items.filter(({ code }) => !known.has(code));
    put({ items: [...value.items, ...fresh], next: answer.value.next });
  };

  const refresh = ({ code, version, state, holder, assignee, stateSince, dueAt, overdue }: StaffDossier) => {
    if (!value) return;
    const now = { version, state, holder, assignee, stateSince, dueAt, overdue };
    put({ ...value, items: value.items.map((item) => (item.code === code ? { ...item, ...now } : item)) });
  };

  const more = { left: typeof value?.next === 'string', read, ...state };
  return { ...first, items: value?.items ?? [], more, refresh };
}

const IDLE = { loading: false, failure: null };
