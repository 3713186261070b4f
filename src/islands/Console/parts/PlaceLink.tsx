import type { MouseEvent, ReactNode } from 'react';
import { addressOf, type Place } from '../places.ts';
import { moveTo } from '../useAddress.ts';

interface PlaceLinkProps {
  to: Place;
  children: ReactNode;
  current?: boolean;
  className?: string | undefined;
  id?: string | undefined;
}

/** A link to a place in the console: without a reload, unless it is opened in another tab or window. */
export function PlaceLink({ to, children, current = false, className, id }: PlaceLinkProps) {
  const address = addressOf(to);
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    moveTo(address);
  };
  return (
    <a
      id={id}
      className={className}
      href={address}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
