import { useEffect, useRef, useState } from 'react';
import type { Draft } from '#domain/nomination/draft.ts';
import { Radios } from '../../../ui/Choices.tsx';
import { settleChoice, standing } from '../choosing.ts';
import { useForm } from '../context.ts';
import { AskedCampaign } from '../parts/AskedCampaign.tsx';
import { AwardQuestion } from '../parts/AwardQuestion.tsx';
import { PlanFacts } from '../parts/PlanFacts.tsx';
import { RoundQuestion } from '../parts/RoundQuestion.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { StepForm } from '../parts/StepForm.tsx';
import { closedSentence, StillOpen } from '../parts/StillOpen.tsx';
import { TASKS } from '../parts/TaskLink.tsx';
import { toHash } from '../places.ts';
import { choiceProblems } from '../problems.ts';

interface ChooseStepProps {
  asked: string | null;
  onAnswered: () => void;
}

/** Under which campaign, programme, award and round; each answer opens the next question. */
export function ChooseStep({ asked, onAnswered }: ChooseStepProps) {
  const { state, dispatch, campaigns, now, resolved } = useForm();
  const { choice } = state.content;
  const campaign = campaigns.find((one) => one.id === choice.campaign);
  const edit = (values: Partial<Draft['choice']>) =>
    dispatch({ type: 'edit', part: 'choice', values: settleChoice({ ...choice, ...values }, campaigns) });

  // A button that answers a question goes away with it: focus follows to the answer.
  const [moved, setMoved] = useState(0);
  const questions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (moved > 0) questions.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [moved]);
  const move = (values: Partial<Draft['choice']>) => {
    edit(values);
    setMoved(moved + 1);
  };

  const accepts = campaign !== undefined && standing(campaign, now).accepts;
  const begun = resolved !== null && (choice.round !== '' || campaign?.rounds.length === 0);
  return (
    <StepForm
      title="Chọn phong trào và hình thức khen"
      {...(begun ? { up: TASKS } : {})}
      judge={() => choiceProblems(state.content, campaigns, now)}
      next={TASKS.place}
      action={campaign && !accepts ? null : 'Tiếp tục'}
    >
      {(fieldOf) => (
        <div className="stack step" ref={questions}>
          {!begun && (
            <p>
              Đã có hồ sơ lưu ở cổng? <a href={toHash({ screen: 'open' })}>Mở bằng mã và khóa</a>
            </p>
          )}
          {asked && (
            <AskedCampaign
              asked={asked}
              onStay={onAnswered}
              onSwitch={() => {
                move({ campaign: asked });
                onAnswered();
              }}
            />
          )}
          <Radios
            {...fieldOf('choice.campaign')}
            label="Phong trào thi đua"
            value={choice.campaign}
            onChange={(id) => edit({ campaign: id })}
            options={campaigns.map((one) => ({
              value: one.id,
              label: (
                <>
                  {one.shortTitle} <StatusBadge status={standing(one, now).status} />
                  <span className="meta">{one.place}</span>
                </>
              ),
            }))}
          />
          {campaign && !accepts && (
            <div className="notice warm stack">
              {campaign.rounds.map((round) => (
                <p key={round.id}>{closedSentence(round)}</p>
              ))}
              <StillOpen
                campaign={campaign}
                onRound={(round) => move({ round })}
                onCampaign={(id) => move({ campaign: id })}
              />
            </div>
          )}
          {campaign && accepts && campaign.programmes.length > 1 && (
            <Radios
              {...fieldOf('choice.programme')}
              label="Chương trình"
              value={choice.programme}
              onChange={(programme) => edit({ programme })}
              options={campaign.programmes.map((one) => ({ value: one.id, label: one.name }))}
            />
          )}
          {campaign && choice.programme && (
            <AwardQuestion
              {...fieldOf('choice.award')}
              campaign={campaign}
              programme={choice.programme}
              value={choice.award}
              onChange={(award) => edit({ award })}
            />
          )}
          {campaign && accepts && choice.award && campaign.rounds.length > 0 && (
            <RoundQuestion
              {...fieldOf('choice.round')}
              campaign={campaign}
              value={choice.round}
              onChange={(round) => edit({ round })}
              onCampaign={(id) => move({ campaign: id })}
            />
          )}
          <div aria-live="polite" className="vh">
            {resolved && `Nơi nhận hồ sơ: ${resolved.receiving}.`}
          </div>
          {resolved && (
            <PlanFacts
              resolved={resolved}
              roundChosen={choice.round !== '' || resolved.campaign.rounds.length === 0}
            />
          )}
        </div>
      )}
    </StepForm>
  );
}
