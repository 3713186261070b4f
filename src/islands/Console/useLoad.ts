import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Failure } from '../../client/request.ts';

/** Something read from the API. While it is read anew, what was there stays. */
export interface Loaded<T> {
  value: T | null;
  failure: Failure | null;
  loading: boolean;
  /** Reads it again. */
  reload: () => void;
  /** Puts a newer value in its place: an action's answer, say. */
  put: (value: T) => void;
}

/**
 * Reads something, and again whenever `read` is another function. Only the answer to what was asked last counts;
 * what one leaves behind is never shown for what comes.
 */
export function useLoad<T>(read: () => Promise<Answer<T>>): Loaded<T> {
  const [state, setState] = useState<{ value: T | null; failure: Failure | null; loading: boolean }>(BLANK);
  const asked = useRef(0);
  const ask = useCallback(async () => {
    const turn = ++asked.current;
    setState((known) => ({ ...known, loading: true }));
    const answer = await read();
    if (turn !== asked.current) return;
    setState((known) =>
      answer.ok
        ? { value: answer.value, failure: null, loading: false }
        : { value: known.value, failure: answer.failure, loading: false },
    );
  }, [read]);
  useEffect(() => {
    setState(BLANK);
    void ask();
    return () => {
      asked.current++;
    };
  }, [ask]);
  const put = useCallback((value: T) => {
    asked.current++;
    setState({ value, failure: null, loading: false });
  }, []);
  return { ...state, reload: () => void ask(), put };
}

const BLANK = { value: null, failure: null, loading: true };
