import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { useChosenForm } from '../context.ts';
import { useMove } from '../useMove.ts';
import { KeepCopy } from './KeepCopy.tsx';
import { closedSentence, StillOpen } from './StillOpen.tsx';

/** The round has closed while the dossier was being written: nothing is lost, and what can be done now. */
export function Late() {
  const { resolved } = useChosenForm();
  const { moveToRound, moveToCampaign } = useMove();
  return (
    <ErrorSummary title="Đợt này không nhận hồ sơ nữa">
      <div className="stack">
        {resolved.round && <p>{closedSentence(resolved.round)}</p>}
        <p>
          <b>Những gì đã điền vẫn còn trên máy này.</b>
        </p>
        <StillOpen campaign={resolved.campaign} onRound={moveToRound} onCampaign={moveToCampaign} />
        <KeepCopy />
      </div>
    </ErrorSummary>
  );
}
