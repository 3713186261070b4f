import { useState } from 'react';
import type { CampaignRules } from '#domain/campaign/rules.ts';
import { type Draft, EMPTY_DRAFT, isBlank } from '#domain/nomination/draft.ts';
import type { Holder } from '../../client/portal-api.ts';
import { settleChoice } from './choosing.ts';
import { readDraftLink } from './draft-link.ts';
import { newKey } from './keys.ts';
import { fromHash, type Place, toHash } from './places.ts';
import { begin, type FormState } from './reducer.ts';
import type { DraftStore } from './store.ts';

/** Names the campaign that a link to the form asks for. */
const CAMPAIGN_PARAMETER = 'phong-trao';

interface Start {
  state: FormState;
  place: Place;
  /** A campaign that the link asked for while the draft is for another one. */
  asked: string | null;
  /** Code and secret of a draft at the portal, from the link that opened the form. */
  link: Holder | null;
}

/** What the form begins with: what the browser kept, and the campaign that the address asks for. */
export function useStart(store: DraftStore, campaigns: readonly CampaignRules[]): Start {
  const [start] = useState(() => {
    const link = readDraftLink(location.hash);
    const asked = new URLSearchParams(location.search).get(CAMPAIGN_PARAMETER);
    const begun = readStart(store, campaigns, asked);
    return link ? { ...begun, link, place: { screen: 'open' as const }, asked: null } : { ...begun, link };
  });
  return start;
}

/** Pure but for reading the store. `asked` is an id that may be unknown. */
export function readStart(
  store: DraftStore,
  campaigns: readonly CampaignRules[],
  asked: string | null,
): Omit<Start, 'link'> {
  const draft = store.readDraft();
  const state = begin(newKey(), { draft, receipt: store.readReceipt() });
  const { choice } = state.content;
  const known = campaigns.some((campaign) => campaign.id === asked) ? asked : null;
  const current = settleChoice(choice, campaigns);
  const free =
    state.sending.stored === null && holdsNothing({ ...state.content, choice: current }, campaigns);
  const content = {
    ...state.content,
    choice: known && (current.campaign === '' || free) ? linked(known, campaigns) : current,
  };
  const place = (draft && fromHash(draft.place)) ?? { screen: 'choose' as const };
  const conflict = known !== null && content.choice.campaign !== known;
  return {
    state: { ...state, content },
    place: known ? { screen: 'choose' } : place,
    asked: conflict ? known : null,
  };
}

/** What a link for the campaign alone has chosen. */
function linked(campaign: string, campaigns: readonly CampaignRules[]): Draft['choice'] {
  return settleChoice({ ...EMPTY_DRAFT.choice, campaign }, campaigns);
}

/** Whether nothing was typed or chosen besides the campaign, which an earlier link may have brought. */
function holdsNothing({ choice, ...typed }: Draft, campaigns: readonly CampaignRules[]): boolean {
  const { programme, award, round } = linked(choice.campaign, campaigns);
  const untouched = choice.programme === programme && choice.award === award && choice.round === round;
  return untouched && isBlank(typed);
}

/**
 * Takes the campaign out of the address, so that a reload doesn't ask for it again, and a draft's secret, so that it
 * doesn't stay in the history.
 */
export function forgetAsked(): void {
  const url = new URL(location.href);
  const secret = readDraftLink(url.hash) !== null;
  if (!url.searchParams.has(CAMPAIGN_PARAMETER) && !secret) return;
  url.searchParams.delete(CAMPAIGN_PARAMETER);
  if (secret) url.hash = toHash({ screen: 'open' });
  history.replaceState(history.state, '', url);
}
