import { useState } from 'react';
import { BULK_MOST, type InboxItem } from '#domain/review/contract.ts';

/** Dossiers that were picked for a bulk action or to be weighed, in the order of picking. */
export interface Selection {
  items: readonly InboxItem[];
  has: (code: string) => boolean;
  toggle: (item: InboxItem) => void;
  /** Picks these as well, as many as a bulk action takes. */
  add: (items: readonly InboxItem[]) => void;
  clear: () => void;
}

export function useSelection(): Selection {
  const [items, setItems] = useState<readonly InboxItem[]>([]);
  const has = (code: string) => items.some((item) => item.code === code);
  return {
    items,
    has,
    toggle: (item) =>
      setItems(has(item.code) ? items.filter(({ code }) => code !== item.code) : cut([...items, item])),
    add: (more) => setItems(cut([...items, ...more.filter(({ code }) => !has(code))])),
    clear: () => setItems([]),
  };
}

function cut(items: readonly InboxItem[]): readonly InboxItem[] {
  return items.slice(0, BULK_MOST);
}
