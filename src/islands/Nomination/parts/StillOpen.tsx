import { deadlineInWords } from '#domain/campaign/deadline.ts';
import { whatIsOpen } from '#domain/campaign/rules.ts';
import type { Round } from '#domain/campaign/schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { standing } from '../choosing.ts';
import { useForm } from '../context.ts';

interface StillOpenProps {
  campaign: Parameters<typeof standing>[0];
  /** Goes on with another round of the same plan, or with another campaign. */
  onRound: (round: string) => void;
  onCampaign: (campaign: string) => void;
}

/** What can still be done when a round takes no dossiers any more. */
export function StillOpen({ campaign, onRound, onCampaign }: StillOpenProps) {
  const { campaigns, now } = useForm();
  const { open } = standing(campaign, now);
  const others = campaigns.filter((one) => one.id !== campaign.id && standing(one, now).accepts);
  return (
    <>
      <p>{whatIsOpen(campaign, now)}</p>
      {open.length > 0 ? (
        <p className="row">
          {open.map((round) => (
            <Button plain key={round.id} onPress={() => onRound(round.id)}>
              Chuyển sang {round.name}
            </Button>
          ))}
        </p>
      ) : (
        <>
          <p>Các phong trào còn nhận hồ sơ:</p>
          <ul className="others">
            {others.map((one) => (
              <li key={one.id}>
                <Button plain onPress={() => onCampaign(one.id)}>
                  {one.shortTitle}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** One sentence on a round that is over: the plan's wording and the day. */
export function closedSentence({ name, deadline }: Round): string {
  return deadline
    ? `${name} đã hết hạn nhận hồ sơ. Hạn ghi trong kế hoạch: ${deadlineInWords(deadline)}.`
    : `${name} chưa nhận hồ sơ.`;
}
