import { moveTo } from './useAddress.ts';

const KEY = 'console:came-from';

/** Signing in leads away from the page and back to its start: this remembers, in this tab, where one was. */
export function rememberPlace(): void {
  try {
    sessionStorage.setItem(KEY, location.search);
  } catch {
    // Then one starts where the console does.
  }
}

/** Goes where one was before signing in, unless the address already says where to go. */
export function comeBack(): void {
  try {
    const search = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (search && location.search === '') moveTo(location.pathname + search, { settle: true });
  } catch {
    // Nothing was remembered where nothing can be.
  }
}
