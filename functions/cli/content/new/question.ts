import type { CampaignEntry } from '../../../../src/collections/campaigns.ts';

/** Answers by flag; an empty one was left out. */
export type Answers = Readonly<Record<string, string>>;

/** One thing to ask. The flag of the same name answers it in advance. */
export interface Question {
  flag: string;
  ask: string | ((answers: Answers) => string);
  /** Offered as a numbered list; the answer is the id. */
  choices?: (answers: Answers, campaigns: readonly CampaignEntry[]) => { id: string; label: string }[];
  /** Used when nothing is typed; without one, an answer must be given. `''`: the field is left out. */
  otherwise?: string;
  /** Asked only then. */
  when?: (answers: Answers) => boolean;
  /** What is wrong with the answer, after those before it, with the way to mend it. */
  problem?: (answer: string, answers: Answers) => string | undefined;
}

/** The question in words. */
export function wordsOf({ ask }: Question, answers: Answers): string {
  return typeof ask === 'string' ? ask : ask(answers);
}
