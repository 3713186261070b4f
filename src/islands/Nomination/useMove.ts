import { settleChoice } from './choosing.ts';
import { useForm } from './context.ts';

/** Takes the dossier, with all that was typed, to another round or another campaign. */
export function useMove() {
  const { state, dispatch, campaigns, go } = useForm();
  const { choice } = state.content;
  const move = (values: Partial<typeof choice>) => {
    dispatch({ type: 'edit', part: 'choice', values: settleChoice({ ...choice, ...values }, campaigns) });
    go({ screen: 'choose' });
  };
  return {
    moveToRound: (round: string) => move({ round }),
    moveToCampaign: (campaign: string) => move({ campaign }),
  };
}
