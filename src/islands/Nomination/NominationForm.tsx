import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { CampaignRules } from '#domain/campaign/rules.ts';
import type { PortalApi } from '../../client/portal-api.ts';
import type { Proofs } from '../../client/proof/proofs.ts';
import type { Clock } from '../../ui/useClock.ts';
import { whatPlanSays } from './choosing.ts';
import { type Form, FormContext } from './context.ts';
import { newKey } from './keys.ts';
import { ChangedByOther } from './parts/ChangedByOther.tsx';
import { Checking } from './parts/Checking.tsx';
import { Conflicts } from './parts/Conflicts.tsx';
import { DeadlineNear } from './parts/DeadlineNear.tsx';
import { Elsewhere } from './parts/Elsewhere.tsx';
import { LeadSource } from './parts/LeadSource.tsx';
import { SavedNote } from './parts/SavedNote.tsx';
import { allowedPlace, toHash } from './places.ts';
import { agreed, readyDossier } from './problems.ts';
import { reduce } from './reducer.ts';
import { sendDossier } from './send.ts';
import { CurrentStep } from './steps/CurrentStep.tsx';
import type { DraftStore } from './store.ts';
import { isRefusal } from './store-draft.ts';
import { useHolding } from './useHolding.ts';
import { useKeptDraft } from './useKeptDraft.ts';
import { usePapers } from './usePapers.ts';
import { usePlace } from './usePlace.ts';
import { usePortalDraft } from './usePortalDraft.ts';
import { forgetAsked, useStart } from './useStart.ts';

interface NominationFormProps {
  api: PortalApi;
  proofs: Proofs;
  store: DraftStore;
  campaigns: readonly CampaignRules[];
  clock: Clock;
}

/** The form's state, the place one is at, keeping the draft, and sending. The screens are in `steps/`. */
export function NominationForm({ api, proofs, store, campaigns, clock }: NominationFormProps) {
  const start = useStart(store, campaigns);
  const [state, dispatch] = useReducer(reduce, start.state);
  const [asked, setAsked] = useState(start.asked);
  const [siteTitle] = useState(document.title);
  const { place: wanted, moved, go, settle } = usePlace(start.place);
  const { now, trusted } = clock;
  useEffect(forgetAsked, []);

  const { content } = state;
  const resolved = whatPlanSays(content, campaigns, now);
  const chosen = resolved !== null && (content.choice.round !== '' || resolved.campaign.rounds.length === 0);
  const ready = chosen ? readyDossier(agreed(content), resolved, now) : null;
  const reached = {
    chosen,
    complete: ready !== null && 'nomination' in ready,
    sent: state.receipt !== null,
    nominees: content.nominees.map((nominee) => nominee.id),
  };
  const place = allowedPlace(wanted, reached);
  const keeping = useKeptDraft(store, state, dispatch, place);
  const { bring } = usePortalDraft(api, state, dispatch, keeping.keepNow);
  const holding = useHolding(api, state, dispatch, keeping.keepNow);
  const papers = usePapers(api, state.sending.stored, bring);

  // With the drawing, not some time after it: a button pressed in between would be undone by them.
  useLayoutEffect(() => {
    if (toHash(place) !== toHash(wanted)) settle(place);
  });
  useLayoutEffect(() => {
    if (place.screen !== 'nominee') dispatch({ type: 'drop-blank-nominees' });
  }, [place.screen]);

  const sending = useRef(false);
  const send = async () => {
    const dossier = resolved && readyDossier(content, resolved, now);
    if (sending.current || !dossier || !('nomination' in dossier) || state.portal.conflicts.length > 0)
      return;
    const other = store.readReceipt();
    if (other) return dispatch({ type: 'sent', kept: other });
    sending.current = true;
    dispatch({ type: 'sending' });
    const outcome = await sendDossier({
      api,
      draft: content,
      progress: state.sending,
      newKey,
      keep: (progress) => {
        keeping.keepNow(progress);
        dispatch({ type: 'progress', sending: progress });
      },
    });
    // Another holder wrote meanwhile: both are brought together before anything is said, so that the next send is of both.
    if (!outcome.sent && isRefusal(outcome.failure, 'version-conflict')) await bring();
    sending.current = false;
    if (!outcome.sent) return dispatch({ type: 'failed', failure: outcome.failure });
    store.writeReceipt(outcome.kept);
    store.clearDraft();
    dispatch({ type: 'sent', kept: outcome.kept });
  };

  const startOver = () => {
    if (!state.receipt) void holding.removeAtPortal();
    store.clearDraft();
    store.clearReceipt();
    dispatch({ type: 'start-over', key: newKey() });
    go({ screen: 'choose' });
  };

  const form: Form = {
    state,
    dispatch,
    campaigns,
    now,
    trusted,
    place,
    moved,
    go,
    resolved,
    siteTitle,
    send: () => void send(),
    startOver,
    bring,
    papers,
    openOwn: async (holder) => {
      const refused = await holding.openOwn(holder);
      if (refused) return refused;
      store.clearReceipt();
      go({ screen: 'tasks' });
      return null;
    },
    renewLink: holding.renewLink,
    findDoubles: holding.findDoubles,
  };
  return (
    <FormContext value={form}>
      <Elsewhere onTake={keeping.takeOther} onSeeReceipt={() => void send()} />
      <LeadSource />
      <Conflicts />
      <DeadlineNear />
      <ChangedByOther />
      <CurrentStep asked={asked} link={start.link} onAnswered={() => setAsked(null)} />
      <Checking
        proofs={proofs}
        needed={state.sending.stored === null && !['choose', 'open', 'receipt'].includes(place.screen)}
        typed={content}
      />
      {!trusted && (
        <p className="meta noprint">
          Chưa hỏi được giờ của cổng nên đang dùng giờ của máy này. Khi gửi, giờ của cổng quyết định còn hạn
          hay không.
        </p>
      )}
      {place.screen !== 'receipt' && (
        <SavedNote state={keeping.state} portal={state.sending.stored ? state.portal.saving : 'idle'} />
      )}
    </FormContext>
  );
}
