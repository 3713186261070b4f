import { createContext, useContext } from 'react';
import type { CampaignRules } from '#domain/campaign/rules.ts';
import type { Me } from '#domain/review/contract.ts';
import type { Send } from '../../client/request.ts';
import type { Place } from './places.ts';

/** What every screen of the console works with. */
export interface ConsoleWork {
  me: Me;
  /** Goes with every call (`src/client/staff`): it notices when the session is over. */
  send: Send;
  campaigns: readonly CampaignRules[];
  /** The portal's own address, as mails name it. */
  site: string;
  /** The portal's time, in epoch milliseconds. */
  now: number;
  place: Place;
  /** Goes there: a new entry of the history, or in place of this one (`settle`), as while one types. */
  go: (place: Place, options?: { settle?: boolean }) => void;
  /** Says it to screen readers, and shows it for a moment. */
  announce: (text: string) => void;
  /** Whether single keys do things; each member can switch them off (WCAG 2.1.4). */
  keys: boolean;
}

export const ConsoleContext = createContext<ConsoleWork | null>(null);

/** The console around this screen. @throws Error outside of it. */
export function useConsole(): ConsoleWork {
  const work = useContext(ConsoleContext);
  if (!work) throw new Error('Outside of the console');
  return work;
}

/** The campaign's rules; undefined for one that the site has no more. */
export function useCampaign(id: string): CampaignRules | undefined {
  return useConsole().campaigns.find((one) => one.id === id);
}
