import { useEffect, useState } from 'react';

/** Code that is fetched when it is needed: there, under way (`null`), or not to be had now. */
export interface Loading<T> {
  module: T | null;
  failed: boolean;
  /** Loads the page anew: a browser keeps a module's failure as long as the page, and what is typed is kept anyway. */
  retry: () => void;
}

/** Loads a part of the program when it is shown. `load` must stay the same from one drawing to the next. */
export function useModule<T>(load: () => Promise<T>): Loading<T> {
  const [module, setModule] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    load().then(
      (loaded) => setModule(() => loaded),
      () => setFailed(true),
    );
  }, [load]);
  return { module, failed, retry: reload };
}

const reload = () => location.reload();
