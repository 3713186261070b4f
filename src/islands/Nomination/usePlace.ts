import { useCallback, useEffect, useState } from 'react';
import { fromHash, type Place, toHash } from './places.ts';

interface Places {
  place: Place;
  /** Whether one has moved since the page was opened: only then does a screen take focus. */
  moved: boolean;
  /** Goes there, as a new entry of the history. */
  go: (place: Place) => void;
  /** Puts the place into the address without a new entry. */
  settle: (place: Place) => void;
}

/** The place that the address names; the browser's back and forward buttons move between places. */
export function usePlace(start: Place): Places {
  const [place, setPlace] = useState(() => fromHash(location.hash) ?? start);
  const [moved, setMoved] = useState(false);

  useEffect(() => {
    const follow = () => {
      const named = fromHash(location.hash);
      if (!named) return;
      setPlace(named);
      setMoved(true);
    };
    // Following a link to a fragment, and going back: the first event comes with both, the second also when typed.
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('hashchange', follow);
    };
  }, []);

  const go = useCallback((next: Place) => {
    history.pushState(null, '', toHash(next));
    setPlace(next);
    setMoved(true);
  }, []);
  const settle = useCallback((next: Place) => {
    history.replaceState(null, '', toHash(next));
    setPlace(next);
  }, []);
  return { place, moved, go, settle };
}
