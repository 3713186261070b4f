import { useEffect, useRef } from 'react';

/**
 * Where one arrives in the console: focus that went away with what one came from goes to the heading of the page, so
 * that keys and screen readers go on from there. Focus that stands somewhere stays.
 */
export function useArrival(address: string): void {
  const from = useRef(address);
  useEffect(() => {
    if (from.current === address) return;
    from.current = address;
    const heading = document.querySelector<HTMLElement>('#noi-dung h1');
    if (!heading || document.activeElement !== document.body) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [address]);
}
