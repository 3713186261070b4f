import { createContext, type Dispatch, useContext } from 'react';
import type { CampaignRules, ResolvedChoice } from '#domain/campaign/rules.ts';
import type { Place } from './places.ts';
import type { Brought } from './portal-draft.ts';
import type { Action, FormState } from './reducer.ts';
import type { Holding } from './useHolding.ts';
import type { Papers } from './usePapers.ts';

/** What every screen of the form works with. */
export interface Form extends Pick<Holding, 'openOwn' | 'renewLink' | 'findDoubles'> {
  state: FormState;
  dispatch: Dispatch<Action>;
  campaigns: readonly CampaignRules[];
  /** The portal's time, in epoch milliseconds. */
  now: number;
  /** Whether that time is the portal's; else it is the visitor's, and only sending will tell. */
  trusted: boolean;
  place: Place;
  moved: boolean;
  go: (place: Place) => void;
  /** What the plan says about the choice made; `null` until it is made. */
  resolved: ResolvedChoice | null;
  /** Title of the page without a screen's. */
  siteTitle: string;
  send: () => void;
  startOver: () => void;
  /** Brings what was typed to the portal now. */
  bring: () => Promise<Brought>;
  papers: Papers;
}

export const FormContext = createContext<Form | null>(null);

/** The form around this screen. @throws Error outside of it. */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('Outside of the nomination form');
  return form;
}

/** The same, on screens that are only reached once the choice is made. */
export function useChosenForm(): Form & { resolved: ResolvedChoice } {
  const form = useForm();
  const { resolved } = form;
  if (!resolved) throw new Error('The choice is not made yet');
  return { ...form, resolved };
}
