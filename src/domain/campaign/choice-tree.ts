import type { CandidateKind } from '../award/constants.ts';
import { type Answer, type AnsweringPlan, listAnswers } from './answers.ts';

/** What is asked, in this order, of someone who looks for the office that takes a dossier. */
export const CHOICE_STEPS = ['programme', 'award', 'kind'] as const;
export type ChoiceStep = (typeof CHOICE_STEPS)[number];

/** How the kinds of nominee are written in an address. */
export const KIND_SEGMENTS: Record<CandidateKind, string> = { collective: 'tap-the', individual: 'ca-nhan' };

/**
 * A place in the choice: a question with its options, or the answer. `steps` are the options chosen so far and make
 * its address; a question with one option is never asked, so it leaves no trace there.
 */
export type ChoiceNode =
  | { type: 'question'; steps: readonly string[]; asks: ChoiceStep; options: ChoiceOption[] }
  | { type: 'answer'; steps: readonly string[]; answer: Answer };

/** `id` is the programme's, the award's, or a kind's segment. */
export interface ChoiceOption {
  id: string;
  node: ChoiceNode;
}

/** The whole choice under a plan. @throws Error when an award has no route. */
export function choiceTree(plan: AnsweringPlan & { id: string }): ChoiceNode {
  return split(listAnswers(plan), [plan.id], CHOICE_STEPS);
}

function split(
  answers: readonly Answer[],
  steps: readonly string[],
  [asks, ...later]: readonly ChoiceStep[],
): ChoiceNode {
  const [answer] = answers;
  if (!answer) throw new Error(`No award under ${steps.join('/')}.`);
  if (!asks) return { type: 'answer', steps, answer };
  const ids = [...new Set(answers.map((one) => optionOf(one, asks)))];
  if (ids.length === 1) return split(answers, steps, later);
  const options = ids.map((id) => {
    const own = answers.filter((one) => optionOf(one, asks) === id);
    return { id, node: split(own, [...steps, id], later) };
  });
  return { type: 'question', steps, asks, options };
}

function optionOf({ programme, award, kinds }: Answer, step: ChoiceStep): string {
  if (step === 'programme') return programme.id;
  if (step === 'award') return award.id;
  return kinds.map((kind) => KIND_SEGMENTS[kind]).join('-');
}

/** The node and everything below it, a question before its options. */
export function listNodes(node: ChoiceNode): ChoiceNode[] {
  if (node.type === 'answer') return [node];
  return [node, ...node.options.flatMap((option) => listNodes(option.node))];
}
