import type { Holder } from '../../../client/portal-api.ts';
import { useForm } from '../context.ts';
import { isSamePlace } from '../places.ts';
import { CheckStep } from './CheckStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { LateStep } from './LateStep.tsx';
import { LetterStep } from './LetterStep.tsx';
import { NomineeStep } from './NomineeStep.tsx';
import { NomineesStep } from './NomineesStep.tsx';
import { OpenStep } from './OpenStep.tsx';
import { PapersStep } from './PapersStep.tsx';
import { PrintStep } from './PrintStep.tsx';
import { ReceiptStep } from './ReceiptStep.tsx';
import { TasksStep } from './TasksStep.tsx';
import { UnitStep } from './UnitStep.tsx';

/** Reading tables is only loaded by those who do. */
const loadImport = () => import('../import/ImportStep.tsx').then(({ ImportStep }) => ImportStep);

interface CurrentStepProps {
  /** A campaign that the link to the form asked for, while the draft is for another. */
  asked: string | null;
  /** Code and secret of a draft that the link to the form names. */
  link: Holder | null;
  onAnswered: () => void;
}

/** The screen of the place one is at. Keys make each visit start afresh. */
export function CurrentStep({ asked, link, onAnswered }: CurrentStepProps) {
  const { place, state } = useForm();
  switch (place.screen) {
    case 'open':
      return <OpenStep link={link} />;
    case 'choose':
      return <ChooseStep asked={asked} onAnswered={onAnswered} />;
    case 'tasks':
      return <TasksStep />;
    case 'unit':
      return <UnitStep />;
    case 'letter':
      return <LetterStep />;
    case 'nominees':
      return <NomineesStep />;
    case 'nominee': {
      const index = state.content.nominees.findIndex((one) =>
        isSamePlace(place, { screen: 'nominee', nominee: one.id }),
      );
      const nominee = state.content.nominees[index];
      return nominee ? <NomineeStep key={nominee.id} nominee={nominee} /> : null;
    }
    case 'import':
      return <LateStep load={loadImport} />;
    case 'papers':
      return <PapersStep />;
    case 'print':
      return <PrintStep />;
    case 'check':
      return <CheckStep />;
    case 'receipt':
      return state.receipt && <ReceiptStep kept={state.receipt} />;
  }
}
