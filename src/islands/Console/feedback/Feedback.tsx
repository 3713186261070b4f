import { useConsole } from '../context.ts';
import { FeedbackList } from './FeedbackList.tsx';
import { OpenFeedback } from './OpenFeedback.tsx';

/** Phản ánh: the list of the member's offices, or one that is open. */
export function Feedback() {
  const { open } = useConsole().place;
  return open === null ? <FeedbackList /> : <OpenFeedback key={open} code={open} />;
}
