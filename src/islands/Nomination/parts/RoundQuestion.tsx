import { acceptsDossiers, deadlineInWords, roundStatus } from '#domain/campaign/deadline.ts';
import type { CampaignRules } from '#domain/campaign/rules.ts';
import type { Round } from '#domain/campaign/schema.ts';
import { Radios } from '../../../ui/Choices.tsx';
import { useForm } from '../context.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { closedSentence, StillOpen } from './StillOpen.tsx';

interface RoundQuestionProps {
  id: string;
  problem: string | undefined;
  campaign: CampaignRules;
  value: string;
  onChange: (round: string) => void;
  onCampaign: (campaign: string) => void;
}

/** Which round; one that is over says so and offers what is open. */
export function RoundQuestion({ campaign, value, onChange, onCampaign, ...field }: RoundQuestionProps) {
  const { now } = useForm();
  const chosen = campaign.rounds.find((round) => round.id === value);
  return (
    <>
      <Radios
        {...field}
        label="Đợt"
        value={value}
        onChange={onChange}
        options={campaign.rounds.map((round) => ({
          value: round.id,
          label: <RoundLabel round={round} now={now} />,
        }))}
      />
      {chosen && !acceptsDossiers(roundStatus(chosen, now)) && (
        <div className="notice warm stack">
          <p>{closedSentence(chosen)}</p>
          <StillOpen campaign={campaign} onRound={onChange} onCampaign={onCampaign} />
        </div>
      )}
    </>
  );
}

function RoundLabel({ round, now }: { round: Round; now: number }) {
  return (
    <>
      {round.name} <StatusBadge status={roundStatus(round, now)} />
      {round.period && <span className="meta">Thời gian thi đua: {round.period.wording}</span>}
      <span className="meta">
        {round.deadline ? `Hạn nộp: ${deadlineInWords(round.deadline)}` : 'Kế hoạch không đặt hạn nộp hồ sơ'}
      </span>
    </>
  );
}
